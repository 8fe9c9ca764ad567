import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { ActionForm } from '@/components/dashboard/action-form';
import { SignInLayout } from '@/components/dashboard/sign-in-layout';
import { signInErrors } from '@/components/dashboard/sign-in-errors';
import { currentPassword } from '@/components/dashboard/password-fields';
import { signIn } from '@/lib/organizers/sign-in/actions';
import { sessionOfRequest } from '@/lib/organizers/sessions/request';
import { translator } from '@/lib/i18n/translator';

const t = translator('en', 'dashboard');

export const metadata: Metadata = { title: t('door.loginTitle') };

export default async function SignInPage() {
  if (await sessionOfRequest()) redirect('/organize');
  return (
    <SignInLayout site={t('frame.site')} title={t('door.loginTitle')} lead={t('door.loginLead')}>
      <ActionForm
        action={signIn}
        fields={[
          {
            name: 'email',
            label: t('door.email'),
            type: 'email',
            autoComplete: 'username',
            required: true,
            dir: 'ltr',
          },
          { name: 'password', label: t('door.password'), ...currentPassword },
        ]}
        button={t('door.login')}
        errors={signInErrors()}
        errorTitle={t('door.errors.title')}
      />
    </SignInLayout>
  );
}
