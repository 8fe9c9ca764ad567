import { CountBar } from '@/components/letters/count-bar';
import { LetterAside } from '@/components/letters/letter-aside';
import { LetterLayout } from '@/components/letters/letter-layout';
import { LetterOpening, LetterSheet } from '@/components/letters/letter-sheet';
import { LetterShell } from '@/components/letters/letter-shell';
import { PrintFoot } from '@/components/letters/print-foot';
import { Undersigned } from '@/components/letters/first-signers';
import { numerals } from '@/components/ui/numerals';
import type { PublicLetter } from '@/lib/letters/queries';
import { database } from '@/lib/platform/db';
import { env } from '@/lib/platform/env';
import { pathIn, type Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { publicSigners } from '@/lib/signatures/queries';
import { talliesOf } from '@/lib/tallies/queries';

const BARS = 5;
const FIRST_SIGNERS = 24;

interface LetterViewProps {
  locale: Locale;
  letter: PublicLetter;
  /** The address without its language: the letter's own, or `/` where it is featured. */
  path: string;
}

/** A whole letter as it is read: at its own address and, where it is the featured one, at `/`. */
export async function LetterView({ locale, letter, path }: LetterViewProps) {
  const t = translator(locale, 'letter');
  const [tallies, { signers }] = await Promise.all([
    talliesOf(letter.id, BARS),
    publicSigners(database(), letter.id, { limit: FIRST_SIGNERS }),
  ]);
  const { total } = tallies.count;
  return (
    <LetterShell
      locale={locale}
      letter={letter}
      path={path}
      notes={[<TextHash key="hash" label={t('hash')} hash={letter.revision.hash} />]}
      bar={
        letter.state === 'open' && (
          <CountBar
            count={numerals(locale)(total)}
            counted={t('count.short', { count: total })}
            sign={{ href: pathIn(locale, `/letters/${letter.slug}/sign`), label: t('sign') }}
          />
        )
      }
    >
      <LetterLayout
        head={<LetterOpening locale={locale} letter={letter} />}
        aside={<LetterAside locale={locale} letter={letter} tallies={tallies} batchSize={env().BATCH_SIZE} />}
      >
        <LetterSheet locale={locale} letter={letter} />
      </LetterLayout>
      <Undersigned locale={locale} letter={letter} signers={signers} count={tallies.count} />
      <PrintFoot locale={locale} slug={letter.slug} />
    </LetterShell>
  );
}

function TextHash({ label, hash }: { label: string; hash: string }) {
  return (
    <>
      {label} <code dir="ltr">{hash}</code>
    </>
  );
}
