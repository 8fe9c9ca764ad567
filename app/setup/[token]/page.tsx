import type { Metadata } from 'next';
import { ActionForm } from '@/components/dashboard/action-form';
import { SignInLayout } from '@/components/dashboard/sign-in-layout';
import { signInErrors } from '@/components/dashboard/sign-in-errors';
import { newPassword } from '@/components/dashboard/password-fields';
import { LinkButton } from '@/components/ui/button';
import { becomeOwner } from '@/lib/organizers/sign-in/actions';
import { isInvitation } from '@/lib/organizers/queries';
import { database } from '@/lib/platform/db';
import { translator } from '@/lib/i18n/translator';

const t = translator('en', 'dashboard');

export const metadata: Metadata = { title: t('door.setupTitle') };

/** Where the one-time link leads. Opening it changes nothing; the button does. */
export default async function SetupPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  if (!(await isInvitation(database(), token)))
    return (
      <SignInLayout site={t('frame.site')} title={t('door.goneTitle')} lead={t('door.gone')}>
        <p>{t('door.goneNext')}</p>
        <div>
          <LinkButton kind="quiet" href="/organize/sign-in">
            {t('door.toLogin')}
          </LinkButton>
        </div>
      </SignInLayout>
    );
  return (
    <SignInLayout site={t('frame.site')} title={t('door.setupTitle')} lead={t('door.setupLead')}>
      <ActionForm
        action={becomeOwner}
        hidden={{ token }}
        fields={[
          {
            name: 'name',
            label: t('door.name'),
            hint: t('door.nameHint'),
            autoComplete: 'name',
            required: true,
            maxLength: 80,
          },
          {
            name: 'email',
            label: t('door.email'),
            hint: t('door.emailHint'),
            type: 'email',
            autoComplete: 'username',
            required: true,
            dir: 'ltr',
          },
          { name: 'password', label: t('door.password'), hint: t('door.passwordHint'), ...newPassword },
          { name: 'again', label: t('door.again'), ...newPassword },
        ]}
        button={t('door.become')}
        errors={signInErrors()}
        errorTitle={t('door.errors.title')}
      />
    </SignInLayout>
  );
}
