import type { Metadata } from 'next';
import { DashboardMessages } from '@/components/dashboard/dashboard-messages';
import { OwnerForm } from '@/components/dashboard/owner-form';
import { SignInLayout } from '@/components/dashboard/sign-in-layout';
import { LinkButton } from '@/components/ui/button';
import { isInvitation } from '@/lib/organizers/queries';
import { database } from '@/lib/platform/db';
import { dashboardTranslator } from '@/lib/i18n/dashboard';

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await dashboardTranslator())('signIn.setupTitle'),
});

/** Where the one-time link leads. Opening it changes nothing; the button does. */
export default async function SetupPage({ params }: { params: Promise<{ token: string }> }) {
  const t = await dashboardTranslator();
  const { token } = await params;
  if (!(await isInvitation(database(), token)))
    return (
      <SignInLayout site={t('layout.site')} title={t('signIn.invalidLinkTitle')} lead={t('signIn.invalidLink')}>
        <p>{t('signIn.invalidLinkNext')}</p>
        <div>
          <LinkButton kind="quiet" href="/organize/sign-in">
            {t('signIn.toLogin')}
          </LinkButton>
        </div>
      </SignInLayout>
    );
  return (
    <SignInLayout site={t('layout.site')} title={t('signIn.setupTitle')} lead={t('signIn.setupLead')}>
      <DashboardMessages>
        <OwnerForm token={token} />
      </DashboardMessages>
    </SignInLayout>
  );
}
