import { Actions } from '@/components/ui/actions';
import { Button } from '@/components/ui/button';
import { numerals } from '@/components/ui/numerals';
import { Stack } from '@/components/ui/stack';
import { resetAllBudgets, saveBudgets } from '@/lib/budgets/actions';
import type { AdminBudget } from '@/lib/budgets/admin-queries';
import { dashboardLocale, dashboardTranslator } from '@/lib/i18n/dashboard';
import styles from './budget-form.module.css';
import { DashboardTable } from './dashboard-table';

/** The table of budgets, with the number of each to be changed. */
export async function BudgetForm({ rows }: { rows: readonly AdminBudget[] }) {
  const t = await dashboardTranslator();
  const write = numerals(await dashboardLocale());
  const cells = ({ name, counts, per, inForce, least, most, perHour, beyond }: AdminBudget) => [
    t(`budgets.counts.${counts}`),
    t(`budgets.per.${per}`),
    <input
      key="number"
      type="number"
      name={name}
      defaultValue={inForce}
      min={least}
      max={most}
      required
      aria-label={t('budgets.numberOf', { what: t(`budgets.counts.${counts}`), per: t(`budgets.per.${per}`) })}
      className={styles.number}
    />,
    <span key="bounds" className={styles.note}>
      {t('budgets.bounds', { least: write(least), most: write(most), usual: write(perHour) })}
    </span>,
    t(`budgets.beyond.${beyond}`),
  ];
  return (
    <Stack>
      <form action={saveBudgets}>
        <DashboardTable
          caption={t('budgets.title')}
          columns={[
            { label: t('budgets.columns.counts') },
            { label: t('budgets.columns.per') },
            { label: t('budgets.columns.perHour') },
            { label: t('budgets.columns.bounds') },
            { label: t('budgets.columns.beyond') },
          ]}
          rows={rows.map((row) => ({ key: row.name, cells: cells(row) }))}
        />
        <Actions>
          <Button kind="quiet">{t('budgets.save')}</Button>
        </Actions>
      </form>
      {rows.some(({ isChanged }) => isChanged) && (
        <form action={resetAllBudgets}>
          <Button kind="quiet">{t('budgets.resetButton')}</Button>
        </form>
      )}
    </Stack>
  );
}
