import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { LetterShell } from '@/components/letters/letter-shell';
import { RevisionChanges } from '@/components/letters/revision-changes';
import { RevisionText } from '@/components/letters/revision-text';
import { Links } from '@/components/ui/links';
import { PageHead } from '@/components/ui/page-head';
import { Section } from '@/components/ui/section';
import { publicRevision } from '@/lib/letters/revisions/queries';
import { readersFirst } from '@/lib/letters/revisions/rules';
import { database } from '@/lib/platform/db';
import { pathIn } from '@/lib/i18n/locales';
import { longDate, translator } from '@/lib/i18n/translator';
import { letterPageMetadata } from '../../letter-metadata';
import { readLetter } from '../../read-letter';

interface Props {
  params: Promise<{ locale: string; slug: string; hash: string }>;
}

async function readRevision(props: Props) {
  const { locale, letter } = await readLetter(props);
  const { hash } = await props.params;
  const found = (await publicRevision(database(), letter.slug, hash)) ?? notFound();
  return { locale, letter, path: `/letters/${letter.slug}`, t: translator(locale, 'letter'), ...found };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, letter, revision, t } = await readRevision(props);
  const title = t('revisions.pageTitle', { number: revision.number, title: letter.translation.title });
  const path = `/revisions/${revision.hash}`;
  return letterPageMetadata(locale, letter, { path, title, description: t('revisions.lead') });
}

/** One text that the letter had, in all its languages, and what it changed. */
export default async function RevisionPage(props: Props) {
  const { locale, letter, path, revision, before, latest, t } = await readRevision(props);
  const home = pathIn(locale, path);
  const hash = (
    <>
      {t('hash')} <code dir="ltr">{revision.hash}</code>
    </>
  );
  return (
    <LetterShell locale={locale} letter={letter} path={`${path}/revisions/${revision.hash}`} notes={[hash]}>
      <PageHead
        above={{ href: home, label: letter.translation.title, lang: letter.locale }}
        title={t('revisions.number', { number: revision.number })}
        lead={
          <>
            <p>{t('revisions.published', { date: longDate(locale, new Date(revision.publishedOn)) })}</p>
            {revision.correction && <p>{t('revisions.correction')}</p>}
            <p>{t(latest ? 'revisions.now' : 'revisions.older')}</p>
          </>
        }
      />
      {before && <RevisionChanges locale={locale} before={before} revision={revision} />}
      <Section id="text" title={t('revisions.text')}>
        {readersFirst(revision.translations, locale).map((translation) => (
          <RevisionText key={translation.locale} translation={translation} locale={locale} />
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
    </LetterShell>
  );
}
