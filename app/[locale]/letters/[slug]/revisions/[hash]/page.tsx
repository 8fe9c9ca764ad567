import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { RevisionText } from '@/components/letters/revision-text';
import { RevisionChanges } from '@/components/letters/revision-changes';
import { Links } from '@/components/ui/links';
import { PageHead } from '@/components/ui/page-head';
import { PublicShell } from '@/components/ui/public-shell';
import { Section } from '@/components/ui/section';
import { publicLetter } from '@/lib/letters/queries';
import { publicRevision } from '@/lib/letters/queries-revisions';
import { readersFirst } from '@/lib/letters/rules-revisions';
import { database } from '@/lib/platform/db';
import { isLocale, pathIn } from '@/lib/platform/i18n/locales';
import { longDate, translator } from '@/lib/platform/i18n/translator';

interface Props {
  params: Promise<{ locale: string; slug: string; hash: string }>;
}

async function load({ params }: Props) {
  const { locale, slug, hash } = await params;
  if (!isLocale(locale)) return notFound();
  const db = database();
  const [letter, found] = await Promise.all([publicLetter(db, slug, locale), publicRevision(db, slug, hash)]);
  if (!letter || !found) return notFound();
  return { locale, slug, letter, ...found, t: translator(locale, 'letter') };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { letter, revision, t } = await load(props);
  return {
    title: t('revisions.pageTitle', { number: revision.number, title: letter.translation.title }),
    ...(letter.demo ? { robots: { index: false } } : {}),
  };
}

/** One text that the letter had, in all its languages, and what it changed. */
export default async function RevisionPage(props: Props) {
  const { locale, slug, letter, revision, before, latest, t } = await load(props);
  const home = pathIn(locale, `/letters/${slug}`);
  return (
    <PublicShell
      locale={locale}
      path={`/letters/${slug}/revisions/${revision.hash}`}
      notes={[
        <>
          {t('hash')} <code dir="ltr">{revision.hash}</code>
        </>,
        ...(letter.demo ? [translator(locale, 'common')('demo')] : []),
      ]}
    >
      <PageHead
        above={{ href: home, label: letter.translation.title, lang: letter.locale }}
        title={t('revisions.number', { number: revision.number })}
        lead={
          <>
            <p>{t('revisions.published', { date: longDate(locale, new Date(revision.publishedOn)) })}</p>
            {revision.correction && <p>{t('revisions.correction')}</p>}
            <p>{t(latest ? 'revisions.current' : 'revisions.older')}</p>
          </>
        }
      />
      {before && <RevisionChanges locale={locale} before={before} revision={revision} />}
      <Section id="text" title={t('revisions.text')}>
        {readersFirst(revision.translations, locale).map((translation) => (
          <RevisionText key={translation.locale} translation={translation} />
        ))}
      </Section>
      <Section id="more" title={t('revisions.title')}>
        <Links
          links={[
            { href: `${home}/revisions`, label: t('revisions.allRevisions') },
            { href: home, label: t('revisions.theLetter') },
          ]}
        />
      </Section>
    </PublicShell>
  );
}
