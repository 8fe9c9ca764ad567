import { numerals } from '@/components/ui/numerals';
import { TallyBars } from '@/components/tallies/tally-bars';
import type { PublicLetter } from '@/lib/letters/queries';
import { GRACE_HOURS } from '@/lib/letters/rules';
import { pathIn, type Locale } from '@/lib/i18n/locales';
import { closingTime, longDate, translator } from '@/lib/i18n/translator';
import type { LetterCount, Tallies } from '@/lib/tallies/rules';
import { ClosedNotice } from './closed-notice';
import { CountAside } from './count-aside';

interface LetterAsideProps {
  locale: Locale;
  letter: PublicLetter;
  tallies: Tallies;
  /** The least number of anonymous signatures that are published together. */
  batchSize: number;
}

/** Beside the letter: how many signed, the way to sign or that it is closed, and the largest employers. */
export function LetterAside({ locale, letter, tallies, batchSize }: LetterAsideProps) {
  const t = translator(locale, 'letter');
  const { count } = tallies;
  const address = pathIn(locale, `/letters/${letter.slug}`);
  const open = letter.state === 'open';
  const date = closingTime(locale, letter);
  return (
    <CountAside
      label={t('count.label')}
      count={numerals(locale)(count.total)}
      counted={t(letter.demo ? 'count.invented' : 'count.counted', { count: count.total })}
      split={
        count.total > 0 ? t('count.split', { named: count.named.total, anonymous: count.anonymous.total }) : undefined
      }
      checked={count.total > 0 && <Checked {...{ locale, count, address }} />}
      batch={open ? t('count.batch', { size: batchSize }) : undefined}
      sign={open ? { href: `${address}/sign`, label: t('sign') } : undefined}
      note={open ? `${t('signNote')} ${t('openUntil', { date })}` : undefined}
    >
      {!open && (
        <ClosedNotice
          step={{ href: `${address}/signers`, label: t('undersigned.all', { count: count.total }) }}
          title={t('closed.title', { date })}
          text={letter.state === 'grace' ? t('closed.grace', { hours: GRACE_HOURS }) : t('closed.text')}
        />
      )}
      <LargestEmployers locale={locale} tallies={tallies} href={`${address}/employers`} />
    </CountAside>
  );
}

/** When it was counted, how many work addresses were confirmed, and where it says how. */
function Checked({ locale, count, address }: { locale: Locale; count: LetterCount; address: string }) {
  const t = translator(locale, 'letter');
  return t.rich('count.checked', {
    date: longDate(locale, new Date(count.asOf)),
    verified: count.named.verified + count.anonymous.verified,
    how: (chunks) => <a href={`${address}/about#checks`}>{chunks}</a>,
  });
}

function LargestEmployers({ locale, tallies, href }: { locale: Locale; tallies: Tallies; href: string }) {
  const t = translator(locale, 'letter');
  if (tallies.employers.length === 0) return null;
  return (
    <>
      <TallyBars
        label={t('bars.label')}
        employers={tallies.employers.map(({ employer, named, anonymous }) => ({
          employer,
          named: named.total,
          anonymous: anonymous.total,
        }))}
        labels={{ named: t('bars.named'), anonymous: t('bars.anonymous') }}
        locale={locale}
      />
      <p>
        <a href={href}>{t('bars.all')}</a>
      </p>
    </>
  );
}
