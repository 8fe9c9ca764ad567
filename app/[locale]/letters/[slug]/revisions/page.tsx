import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { RevisionEntry } from '@/components/letters/revision-entry';
import { PageHead } from '@/components/ui/page-head';
import { PublicShell } from '@/components/ui/public-shell';
import { publicLetter } from '@/lib/letters/queries';
import { publicRevisions } from '@/lib/letters/queries-revisions';
import { languagesChanged } from '@/lib/letters/rules-revisions';
import { database } from '@/lib/platform/db';
import { isLocale, pathIn } from '@/lib/platform/i18n/locales';
import { translator } from '@/lib/platform/i18n/translator';
import styles from './page.module.css';

interface Props {
  params: Promise<{ locale: string; slug: string }>;
}

async function load({ params }: Props) {
  const { locale, slug } = await params;
  if (!isLocale(locale)) return notFound();
  const db = database();
  const [letter, revisions] = await Promise.all([publicLetter(db, slug, locale), publicRevisions(db, slug)]);
  if (!letter || !revisions) return notFound();
  return { locale, slug, letter, revisions, t: translator(locale, 'letter') };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { letter, t } = await load(props);
  return {
    title: `${t('revisions.title')} · ${letter.translation.title}`,
    ...(letter.demo ? { robots: { index: false } } : {}),
  };
}

/** Every text that the letter had, the latest first. */
export default async function RevisionsPage(props: Props) {
  const { locale, slug, letter, revisions, t } = await load(props);
  const path = `/letters/${slug}`;
  return (
    <PublicShell
      locale={locale}
      path={`${path}/revisions`}
      notes={letter.demo ? [translator(locale, 'common')('demo')] : []}
    >
      <PageHead
        above={{ href: pathIn(locale, path), label: letter.translation.title, lang: letter.locale }}
        title={t('revisions.title')}
        lead={<p>{t(revisions.length > 1 ? 'revisions.lead' : 'revisions.never')}</p>}
      />
      <ol className={styles.list}>
        {revisions.map((revision, index) => {
          const before = revisions[index + 1];
          return (
            <RevisionEntry
              key={revision.hash}
              locale={locale}
              slug={slug}
              revision={revision}
              changes={before ? languagesChanged(before.translations, revision.translations) : null}
              latest={index === 0}
            />
          );
        })}
      </ol>
      <p className={styles.help}>{t('revisions.fingerprintHelp')}</p>
    </PublicShell>
  );
}
