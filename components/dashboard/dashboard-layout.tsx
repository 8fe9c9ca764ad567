import type { ReactNode } from 'react';
import { Symbol } from '@/components/ui/symbol';
import type { AdminLetter } from '@/lib/letters/admin-queries';
import { signOut } from '@/lib/organizers/sign-in/actions';
import { can, type Organizer } from '@/lib/permissions/rules';
import { now } from '@/lib/platform/clock';
import type { Backlog } from '@/lib/platform/jobs';
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
  /** The emails that are late. */
  backlog: Backlog;
  children: ReactNode;
}

const linksOf = (letter: AdminLetter, organizer: Organizer, t: Translator<'dashboard'>): LetterLinks => {
  const base = `/organize/letters/${letter.slug}`;
  return {
    slug: letter.slug,
    title: letter.title || t('letters.untitled'),
    locale: letter.locale,
    links: [
      { href: `${base}/signatures`, label: t('layout.signatures') },
      { href: `${base}/tally`, label: t('layout.tally') },
      ...(can(organizer, 'edit-letters') ? [{ href: `${base}/edit`, label: t('layout.letter') }] : []),
      ...(can(organizer, 'export') ? [{ href: `${base}/export`, label: t('layout.export') }] : []),
      ...(letter.state === 'draft' ? [] : [{ href: `/letters/${letter.slug}`, label: t('layout.publicPage') }]),
    ],
  };
};

const minutesSince = (moment: Date): number => Math.max(1, Math.floor((now().getTime() - moment.getTime()) / 60_000));

/** Every dashboard page: navigation on the left, content on the right. */
export async function DashboardLayout({ organizer, letters, emailFolder, backlog, children }: DashboardLayoutProps) {
  const t = await dashboardTranslator();
  const navigation = (
    <>
      <Navigation
        label={t('layout.places')}
        letterLabel={t('layout.whichLetter')}
        letters={letters.map((letter) => linksOf(letter, organizer, t))}
        before={[{ href: '/organize', label: t('layout.overview') }]}
        after={[
          { href: '/organize/employers', label: t('layout.employers') },
          { href: '/organize/audit', label: t('layout.audit') },
          { href: '/organize/sessions', label: t('layout.sessions') },
          { href: '/organize/account', label: t('layout.account') },
          ...(can(organizer, 'operate') ? [{ href: '/organize/settings', label: t('layout.settings') }] : []),
        ]}
      />
      <form action={signOut} className={styles.leave}>
        <span className={styles.who}>{t('layout.loggedIn', { name: organizer.name })}</span>
        <RowButton>{t('layout.logOut')}</RowButton>
      </form>
    </>
  );
  const logo = (
    <>
      <Symbol />
      {t('layout.site')}
    </>
  );
  return (
    <div className={styles.layout}>
      <a className={styles.skip} href="#content">
        {t('layout.skip')}
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
            <span className={styles.fold}>{t('layout.places')}</span>
          </summary>
          {navigation}
        </details>
      </header>
      <div className={styles.right}>
        {emailFolder && (
          <p className={styles.files} role="status">
            <strong>{t('layout.filesTitle')}</strong> {t('layout.files', { folder: emailFolder })}
          </p>
        )}
        {backlog.since && (
          <p className={styles.files} role="status">
            <strong>{t('layout.waitingTitle', { count: backlog.waiting })}</strong>{' '}
            {t('layout.waiting', { minutes: minutesSince(backlog.since) })}
          </p>
        )}
        <main id="content" className={styles.content}>
          {children}
        </main>
      </div>
    </div>
  );
}

/** A page for somebody who is not signed in any more: content, and nothing of the dashboard. */
export function BareLayout({ children }: { children: ReactNode }) {
  return (
    <main id="content" className={styles.content}>
      {children}
    </main>
  );
}
