import { TallyLegend } from '@/components/tallies/tally-legend';
import { figuresOf } from '@/components/tallies/tally-numbers';
import { TallyTable } from '@/components/tallies/tally-table';
import { dashboardTranslator } from '@/lib/i18n/dashboard';
import type { Tallies } from '@/lib/tallies/rules';
import { SignatureFigures } from './signature-figures';
import styles from './list-page.module.css';

/** Signatures by employer, the same figures as the public has. */
export async function DashboardTally({ tallies }: { tallies: Tallies }) {
  const t = await dashboardTranslator();
  const { count, employers, others, notShown, threshold } = tallies;
  return (
    <div className={styles.page}>
      <SignatureFigures count={count} />
      <TallyLegend named={t('tally.named')} anonymous={t('tally.anonymous')} />
      <div>
        <TallyTable
          caption={t('tally.caption')}
          employers={employers.map((row) => ({ employer: row.employer, ...figuresOf(row) }))}
          others={figuresOf(others)}
          notShown={notShown.anonymous}
          all={figuresOf(count)}
          labels={{
            employer: t('tally.employer'),
            named: t('tally.named'),
            anonymous: t('tally.anonymous'),
            total: t('tally.total'),
            verified: t('tally.verified'),
            parts: {
              named: t('tally.parts.named'),
              anonymous: t('tally.parts.anonymous'),
              verified: t('tally.parts.verified'),
            },
            others: t('tally.others', { count: others.employers }),
            notShown: t('tally.notShown'),
            all: t('tally.all'),
          }}
          locale="en"
        />
      </div>
      <p className={styles.quiet}>{t('tally.threshold', { threshold })}</p>
    </div>
  );
}
