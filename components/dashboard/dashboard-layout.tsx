import type { ReactNode } from 'react';
import { Mark } from '@/components/ui/symbol';
import type { AdminLetter } from '@/lib/letters/admin-queries';
import { signOut } from '@/lib/organizers/sign-in/actions';
import { canEdit, canExport, canOperate, type Organizer } from '@/lib/permissions/rules';
import { translator } from '@/lib/i18n/translator';
import styles from './dashboard-layout.module.css';
import { Places, type LetterPlaces } from './navigation';
import { RowButton } from './row-button';

interface FrameProps {
  organizer: Organizer;
  letters: AdminLetter[];
  /** Where mails lie while they go to files. */
  mailFolder?: string;
  children: ReactNode;
}

const t = translator('en', 'dashboard');

const placesOf = (letter: AdminLetter, organizer: Organizer): LetterPlaces => {
  const base = `/organize/letters/${letter.slug}`;
  return {
    slug: letter.slug,
    title: letter.title || t('letters.untitled'),
    locale: letter.locale,
    links: [
      { href: `${base}/signatures`, label: t('frame.signatures') },
      { href: `${base}/tally`, label: t('frame.tally') },
      ...(canEdit(organizer) ? [{ href: `${base}/edit`, label: t('frame.letter') }] : []),
      ...(canExport(organizer) ? [{ href: `${base}/export`, label: t('frame.export') }] : []),
      ...(letter.state === 'draft' ? [] : [{ href: `/letters/${letter.slug}`, label: t('frame.publicPage') }]),
    ],
  };
};

/** The desk: its places on the left, one thing at a time on the right. */
export function Frame({ organizer, letters, mailFolder, children }: FrameProps) {
  const places = (
    <>
      <Places
        label={t('frame.places')}
        letterLabel={t('frame.whichLetter')}
        letters={letters.map((letter) => placesOf(letter, organizer))}
        before={[{ href: '/organize', label: t('frame.overview') }]}
        after={[
          { href: '/organize/employers', label: t('frame.employers') },
          { href: '/organize/audit', label: t('frame.audit') },
          { href: '/organize/sessions', label: t('frame.sessions') },
          { href: '/organize/account', label: t('frame.account') },
          ...(canOperate(organizer) ? [{ href: '/organize/settings', label: t('frame.settings') }] : []),
        ]}
      />
      <form action={signOut} className={styles.leave}>
        <span className={styles.who}>{t('frame.loggedIn', { name: organizer.name })}</span>
        <RowButton>{t('frame.logOut')}</RowButton>
      </form>
    </>
  );
  const mark = (
    <>
      <Mark />
      {t('frame.site')}
    </>
  );
  return (
    <div className={styles.desk}>
      <a className={styles.skip} href="#content">
        {t('frame.skip')}
      </a>
      <header className={styles.side}>
        <a className={styles.home} href="/organize">
          {mark}
        </a>
        {places}
      </header>
      <header className={styles.folded}>
        <details>
          <summary>
            <span className={styles.home}>{mark}</span>
            <span className={styles.fold}>{t('frame.places')}</span>
          </summary>
          {places}
        </details>
      </header>
      <div className={styles.right}>
        {mailFolder && (
          <p className={styles.files} role="status">
            <strong>{t('frame.filesTitle')}</strong> {t('frame.files', { folder: mailFolder })}
          </p>
        )}
        <main id="content" className={styles.content}>
          {children}
        </main>
      </div>
    </div>
  );
}
