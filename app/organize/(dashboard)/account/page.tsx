import type { Metadata } from 'next';
import { DashboardMessages } from '@/components/dashboard/dashboard-messages';
import { PasswordForm } from '@/components/dashboard/password-form';
import { DashboardHeader, DashboardSection } from '@/components/dashboard/dashboard-header';
import { Notice } from '@/components/ui/notice';
import { requireOrganizer } from '@/lib/organizers/sessions/request';
import { dashboardTranslator } from '@/lib/i18n/dashboard';

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await dashboardTranslator())('account.title'),
});

interface Props {
  searchParams: Promise<{ done?: string | string[] }>;
}

export default async function AccountPage({ searchParams }: Props) {
  const t = await dashboardTranslator();
  const { name, email, role } = await requireOrganizer('manage-account');
  const { done } = await searchParams;
  return (
    <>
      <DashboardHeader
        title={t('account.title')}
        lead={t('account.lead', { name, email, role: t('layout.role', { role }) })}
      />
      {done === 'password' && (
        <Notice kind="ok" title={t('account.changed')}>
          {null}
        </Notice>
      )}
      <DashboardSection id="password-part" title={t('account.changeTitle')}>
        <DashboardMessages sections={['dashboard.account']}>
          <PasswordForm />
        </DashboardMessages>
      </DashboardSection>
    </>
  );
}
