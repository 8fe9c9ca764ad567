import { pathIn, type Locale } from '@/lib/i18n/locales';
import { formatter, longDate, translator } from '@/lib/i18n/translator';
import { foldSmallest, THRESHOLD, GROUP_SIZE, type EmployerTally, type Tallies } from '@/lib/tallies/rules';
import styles from './letter-tallies.module.css';
import { TallyLegend } from './tally-legend';
import { figuresOf } from './tally-numbers';
import { TallyTable, type TallyLabels, type TallyRow } from './tally-table';

interface LetterTalliesProps {
  locale: Locale;
  slug: string;
  tallies: Tallies;
}

/** The table of a letter's signatures by employer, with what its last row means and when it was counted. */
export function LetterTallies({ locale, slug, tallies }: LetterTalliesProps) {
  const t = translator(locale, 'employers');
  const { shown, folded } = foldSmallest(tallies);
  const { notShown, count, asOf } = shown;
  const parts = { named: t('parts.named'), anonymous: t('parts.anonymous'), verified: t('parts.verified') };
  const labels: TallyLabels = {
    employer: t('table.employer'),
    named: t('table.named'),
    anonymous: t('table.anonymous'),
    total: t('table.total'),
    verified: t('table.verified'),
    parts,
    others: t('table.others', { count: shown.others.employers }),
    notShown: t('table.notShown'),
    all: t('table.all'),
  };
  const rows = (employers: EmployerTally[]) =>
    employers.map((tally) => rowOf(tally, pathIn(locale, `/letters/${slug}/signers`)));
  const counted = new Date(asOf);
  return (
    <>
      <TallyLegend named={parts.named} anonymous={parts.anonymous} />
      <TallyTable
        caption={t('caption')}
        employers={rows(shown.employers)}
        others={figuresOf(shown.others)}
        notShown={notShown.anonymous}
        all={figuresOf(count)}
        {...{ labels, locale }}
      />
      {folded.length > 0 && (
        <details className={styles.rest}>
          <summary>{t('rest.show')}</summary>
          <TallyTable caption={t('rest.caption')} employers={rows(folded)} {...{ labels, locale }} />
        </details>
      )}
      <div className={styles.notes}>
        {notShown.anonymous > 0 && <p>{t('steps', { first: THRESHOLD, next: GROUP_SIZE })}</p>}
        <p>
          {t('asOf', {
            date: longDate(locale, counted),
            time: formatter(locale).dateTime(counted, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
          })}{' '}
          <a href={`/api/v1/letters/${slug}/tallies`}>{t('data')}</a>
        </p>
      </div>
    </>
  );
}

const rowOf = (tally: EmployerTally, signers: string): TallyRow => ({
  ...figuresOf(tally),
  employer: tally.employer,
  href: `${signers}?${new URLSearchParams({ employer: tally.employer })}`,
});
