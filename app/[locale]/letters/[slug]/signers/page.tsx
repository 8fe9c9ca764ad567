import type { Metadata } from 'next';
import { LetterShell } from '@/components/letters/letter-shell';
import { PrintedOf } from '@/components/letters/printed-of';
import { SignatureList } from '@/components/signatures/signature-list';
import { SignerSearch } from '@/components/signatures/signer-search';
import { PageHead } from '@/components/ui/page-head';
import { Paging } from '@/components/ui/paging';
import { pathIn } from '@/lib/i18n/locales';
import { textsOf, translator } from '@/lib/i18n/translator';
import { letterPageMetadata } from '../letter-metadata';
import { readLetter, type LetterProps } from '../read-letter';
import { findSigners } from './find-signers';
import { BrokenCursor } from './broken-cursor';
import { FoundSentence, FoundTitle } from './found-sentence';
import { NobodyFound } from './nobody-found';
import { isReadableCursor } from '@/lib/signatures/cursors/queries';
import { queryOf, searchOf, type Parameters } from '@/lib/signatures/search/rules';

type SignersProps = LetterProps & { searchParams: Promise<Parameters> };

export async function generateMetadata(props: SignersProps): Promise<Metadata> {
  const { locale, letter } = await readLetter(props);
  const t = translator(locale, 'signers');
  const title = `${t('list')} · ${letter.translation.title}`;
  const metadata = letterPageMetadata(locale, letter, {
    path: '/signers',
    title,
    description: t('description'),
    hidden: !letter.signersIndexed,
  });
  // The gateway makes it the status of the response.
  return isReadableCursor((await props.searchParams).cursor)
    ? metadata
    : { ...metadata, other: { 'response-status': '400' } };
}

/** All signatures, the latest first: by name, by employer, page by page. */
export default async function SignersPage(props: SignersProps) {
  const { locale, letter } = await readLetter(props);
  const parameters = await props.searchParams;
  if (!isReadableCursor(parameters.cursor)) return <BrokenCursor {...{ locale, letter }} />;
  const search = searchOf(parameters);
  const found = await findSigners(letter.id, search);
  const t = translator(locale, 'signers');
  const path = `/letters/${letter.slug}/signers`;
  const href = (cursor?: string) => pathIn(locale, path) + queryOf({ ...search, cursor });
  const { employers, employer, signers, next, count } = found;
  return (
    <LetterShell locale={locale} letter={letter} path={path + queryOf(search)}>
      <PageHead
        above={{
          href: pathIn(locale, `/letters/${letter.slug}`),
          label: letter.translation.title,
          lang: letter.locale,
        }}
        title={<FoundTitle {...{ locale, search, found }} />}
        lead={
          <>
            <FoundSentence {...{ locale, search, found }} />
            <p>{t('lead')}</p>
          </>
        }
      />
      <SignerSearch
        action={pathIn(locale, path)}
        labels={textsOf(locale).signers.search}
        employers={employers.map((name) => ({ value: name, label: name }))}
        q={search.q}
        employer={employer?.name ?? ''}
      />
      {signers.length === 0 ? (
        <NobodyFound {...{ locale, search }} slug={letter.slug} total={count.total} />
      ) : (
        <>
          <SignatureList signatures={signers} labels={textsOf(locale).signers.line} label={t('list')} />
          <PrintedOf locale={locale} shown={signers.length} count={count} />
        </>
      )}
      <Paging
        label={t('pages')}
        previous={search.cursor ? { href: href(), label: t('first') } : undefined}
        next={next ? { href: href(next), label: t('next') } : undefined}
      />
    </LetterShell>
  );
}
