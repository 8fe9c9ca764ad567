import { LetterShell } from '@/components/letters/letter-shell';
import { ProblemNotice } from '@/components/ui/problem-notice';
import { pathIn, type Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import type { PublicLetter } from '@/lib/letters/queries';

/** The address names a page of the list that does not exist: says so, with the way to the first one. */
export function BrokenCursor({ locale, letter }: { locale: Locale; letter: PublicLetter }) {
  const t = translator(locale, 'signers');
  const path = `/letters/${letter.slug}/signers`;
  return (
    <LetterShell locale={locale} letter={letter} path={path}>
      <ProblemNotice
        title={t('brokenPage.title')}
        text={t('brokenPage.text')}
        step={t('none.showAll')}
        href={pathIn(locale, path)}
      />
    </LetterShell>
  );
}
