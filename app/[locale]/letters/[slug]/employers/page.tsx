import type { Metadata } from 'next';
import { LetterShell } from '@/components/letters/letter-shell';
import { LetterTallies } from '@/components/tallies/letter-tallies';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHead } from '@/components/ui/page-head';
import { pathIn } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { talliesOf } from '@/lib/tallies/queries';
import { letterPageMetadata } from '../letter-metadata';
import { readLetter, type LetterProps } from '../read-letter';

export async function generateMetadata(props: LetterProps): Promise<Metadata> {
  const { locale, letter } = await readLetter(props);
  const t = translator(locale, 'employers');
  const title = `${t('caption')} · ${letter.translation.title}`;
  return letterPageMetadata(locale, letter, { path: '/employers', title, description: t('description') });
}

/** How many signed at each employer; the rows add up to the letter's count. */
export default async function EmployersPage(props: LetterProps) {
  const { locale, letter } = await readLetter(props);
  const tallies = await talliesOf(letter.id);
  const t = translator(locale, 'employers');
  const address = pathIn(locale, `/letters/${letter.slug}`);
  const { total } = tallies.count;
  return (
    <LetterShell locale={locale} letter={letter} path={`/letters/${letter.slug}/employers`}>
      <PageHead
        above={{ href: address, label: letter.translation.title, lang: letter.locale }}
        title={t('title', { count: total })}
      />
      {total === 0 ? (
        <EmptyState sentence={t('none')}>
          <LinkButton kind="quiet" href={address}>
            {t('toLetter')}
          </LinkButton>
        </EmptyState>
      ) : (
        <LetterTallies locale={locale} slug={letter.slug} tallies={tallies} />
      )}
    </LetterShell>
  );
}
