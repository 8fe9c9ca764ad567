import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { LetterShell } from '@/components/letters/letter-shell';
import { RevisionEntry } from '@/components/letters/revision-entry';
import { PageHead } from '@/components/ui/page-head';
import { publicRevisions } from '@/lib/letters/revisions/queries';
import { database } from '@/lib/platform/db';
import { pathIn } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { letterPageMetadata } from '../letter-metadata';
import { readLetter, type LetterProps } from '../read-letter';
import styles from './page.module.css';

export async function generateMetadata(props: LetterProps): Promise<Metadata> {
  const { locale, letter } = await readLetter(props);
  const t = translator(locale, 'letter');
  const title = `${t('revisions.title')}: ${letter.translation.title}`;
  return letterPageMetadata(locale, letter, { path: '/revisions', title, description: t('revisions.lead') });
}

/** Every text that the letter had, the latest first. */
export default async function RevisionsPage(props: LetterProps) {
  const { locale, letter } = await readLetter(props);
  const t = translator(locale, 'letter');
  const path = `/letters/${letter.slug}`;
  const revisions = (await publicRevisions(database(), letter.slug)) ?? notFound();
  return (
    <LetterShell locale={locale} letter={letter} path={`${path}/revisions`}>
      <PageHead
        above={{ href: pathIn(locale, path), label: letter.translation.title, lang: letter.locale }}
        title={t('revisions.title')}
        lead={<p>{t(revisions.length > 1 ? 'revisions.lead' : 'revisions.never')}</p>}
      />
      <ol className={styles.list}>
        {revisions.map((revision, index) => (
          <RevisionEntry
            key={revision.hash}
            locale={locale}
            slug={letter.slug}
            revision={revision}
            latest={index === 0}
          />
        ))}
      </ol>
      <p className={styles.help}>{t('revisions.fingerprintHelp')}</p>
    </LetterShell>
  );
}
