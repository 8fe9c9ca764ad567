import type { Metadata } from 'next';
import { ActionForm } from '@/components/dashboard/action-form';
import { DashboardHeader, DashboardSection } from '@/components/dashboard/dashboard-header';
import { signInErrors } from '@/components/dashboard/sign-in-errors';
import { currentPassword, newPassword } from '@/components/dashboard/password-fields';
import { Notice } from '@/components/ui/notice';
import { setPassword } from '@/lib/organizers/sign-in/actions';
import { requireOrganizer } from '@/lib/organizers/sessions/request';
import { translator } from '@/lib/i18n/translator';

const t = translator('en', 'dashboard');

export const metadata: Metadata = { title: t('account.title') };

interface Props {
  searchParams: Promise<{ done?: string | string[] }>;
}

export default async function AccountPage({ searchParams }: Props) {
  const { name, email, role } = await requireOrganizer('manage-account');
  const { done } = await searchParams;
  return (
    <>
      <DashboardHeader
        title={t('account.title')}
        lead={t('account.lead', { name, email, role: t('frame.role', { role }) })}
      />
      {done === 'password' && (
        <Notice kind="ok" title={t('account.changed')}>
          {null}
        </Notice>
      )}
      <DashboardSection id="password-part" title={t('account.changeTitle')}>
        <ActionForm
          action={setPassword}
          fields={[
            { name: 'current', label: t('account.current'), ...currentPassword },
            { name: 'password', label: t('account.next'), hint: t('door.passwordHint'), ...newPassword },
            { name: 'again', label: t('door.again'), ...newPassword },
          ]}
          button={t('account.change')}
          errors={signInErrors()}
          errorTitle={t('door.errors.title')}
        />
      </DashboardSection>
    </>
  );
}
