import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { ActionForm } from '@/components/desk/action-form';
import { Door } from '@/components/desk/door';
import { doorErrors } from '@/components/desk/door-errors';
import { currentPassword } from '@/components/desk/password-fields';
import { enter } from '@/lib/organizers/actions';
import { sessionOfRequest } from '@/lib/organizers/actions-gate';
import { translator } from '@/lib/i18n/translator';

const t = translator('en', 'dashboard');

export const metadata: Metadata = { title: t('door.loginTitle') };

export default async function LoginPage() {
  if (await sessionOfRequest()) redirect('/organize');
  return (
    <Door site={t('frame.site')} title={t('door.loginTitle')} lead={t('door.loginLead')}>
      <ActionForm
        action={enter}
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
        errors={doorErrors()}
        errorTitle={t('door.errors.title')}
      />
    </Door>
  );
}
