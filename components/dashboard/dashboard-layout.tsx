import type { ReactNode } from 'react';
import { Symbol } from '@/components/ui/symbol';
import type { AdminLetter } from '@/lib/letters/admin-queries';
import { signOut } from '@/lib/organizers/sign-in/actions';
import { can, type Organizer } from '@/lib/permissions/rules';
import { dashboardTranslator } from '@/lib/i18n/dashboard';
import type { Translator } from '@/lib/i18n/translator';
import styles from './dashboard-layout.module.css';
import { Navigation, type LetterLinks } from './navigation';
import { RowButton } from './row-button';

interface DashboardLayoutProps {
  organizer: Organizer;
  letters: AdminLetter[];
  /** The folder of the emails while they are written to files. */
  emailFolder?: string;
  children: ReactNode;
}

const linksOf = (letter: AdminLetter, organizer: Organizer, t: Translator<'dashboard'>): LetterLinks => {
  const base = `/organize/letters/${letter.slug}`;
  return {
    slug: letter.slug,
    title: letter.title || t('letters.untitled'),
    locale: letter.locale,
    links: [
      { href: `${base}/signatures`, label: t('frame.signatures') },
      { href: `${base}/tally`, label: t('frame.tally') },
      ...(can(organizer, 'edit-letters') ? [{ href: `${base}/edit`, label: t('frame.letter') }] : []),
      ...(can(organizer, 'export') ? [{ href: `${base}/export`, label: t('frame.export') }] : []),
      ...(letter.state === 'draft' ? [] : [{ href: `/letters/${letter.slug}`, label: t('frame.publicPage') }]),
    ],
  };
};

/** Every dashboard page: navigation on the left, content on the right. */
export async function DashboardLayout({ organizer, letters, emailFolder, children }: DashboardLayoutProps) {
  const t = await dashboardTranslator();
  const navigation = (
    <>
      <Navigation
        label={t('frame.places')}
        letterLabel={t('frame.whichLetter')}
        letters={letters.map((letter) => linksOf(letter, organizer, t))}
        before={[{ href: '/organize', label: t('frame.overview') }]}
        after={[
          { href: '/organize/employers', label: t('frame.employers') },
          { href: '/organize/audit', label: t('frame.audit') },
          { href: '/organize/sessions', label: t('frame.sessions') },
          { href: '/organize/account', label: t('frame.account') },
          ...(can(organizer, 'operate') ? [{ href: '/organize/settings', label: t('frame.settings') }] : []),
        ]}
      />
      <form action={signOut} className={styles.leave}>
        <span className={styles.who}>{t('frame.loggedIn', { name: organizer.name })}</span>
        <RowButton>{t('frame.logOut')}</RowButton>
      </form>
    </>
  );
  const logo = (
    <>
      <Symbol />
      {t('frame.site')}
    </>
  );
  return (
    <div className={styles.layout}>
      <a className={styles.skip} href="#content">
        {t('frame.skip')}
      </a>
      <header className={styles.side}>
        <a className={styles.home} href="/organize">
          {logo}
        </a>
        {navigation}
      </header>
      <header className={styles.folded}>
        <details>
          <summary>
            <span className={styles.home}>{logo}</span>
            <span className={styles.fold}>{t('frame.places')}</span>
          </summary>
          {navigation}
        </details>
      </header>
      <div className={styles.right}>
        {emailFolder && (
          <p className={styles.files} role="status">
            <strong>{t('frame.filesTitle')}</strong> {t('frame.files', { folder: emailFolder })}
          </p>
        )}
        <main id="content" className={styles.content}>
          {children}
        </main>
      </div>
    </div>
  );
}
