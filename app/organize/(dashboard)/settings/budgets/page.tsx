import type { Metadata } from 'next';
import { BudgetForm } from '@/components/dashboard/budget-form';
import { DashboardHeader } from '@/components/dashboard/dashboard-header';
import { Notice } from '@/components/ui/notice';
import { budgetTable } from '@/lib/budgets/admin-queries';
import { dashboardTranslator } from '@/lib/i18n/dashboard';
import { requireOrganizer } from '@/lib/organizers/sessions/request';
import { database } from '@/lib/platform/db';

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await dashboardTranslator())('budgets.title'),
});

interface Props {
  searchParams: Promise<{ done?: string | string[] }>;
}

export default async function BudgetsPage({ searchParams }: Props) {
  const t = await dashboardTranslator();
  const organizer = await requireOrganizer('operate');
  const { done } = await searchParams;
  const rows = await budgetTable(database(), organizer);
  return (
    <>
      <DashboardHeader title={t('budgets.title')} lead={t('budgets.lead')} />
      {(done === 'saved' || done === 'reset') && <Notice kind="ok" title={t(`budgets.${done}`)} />}
      <BudgetForm rows={rows} />
    </>
  );
}
