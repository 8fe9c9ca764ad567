import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { DashboardMessages } from '@/components/dashboard/dashboard-messages';
import { SignInForm } from '@/components/dashboard/sign-in-form';
import { SignInLayout } from '@/components/dashboard/sign-in-layout';
import { sessionOfRequest } from '@/lib/organizers/sessions/request';
import { dashboardTranslator } from '@/lib/i18n/dashboard';

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await dashboardTranslator())('signIn.loginTitle'),
});

export default async function SignInPage() {
  const t = await dashboardTranslator();
  if (await sessionOfRequest()) redirect('/organize');
  return (
    <SignInLayout site={t('layout.site')} title={t('signIn.loginTitle')} lead={t('signIn.loginLead')}>
      <DashboardMessages>
        <SignInForm />
      </DashboardMessages>
    </SignInLayout>
  );
}
