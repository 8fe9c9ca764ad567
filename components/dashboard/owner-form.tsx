'use client';

import { Button } from '@/components/ui/button';
import { useMessages } from '@/components/ui/messages-provider';
import { TextField } from '@/components/ui/text-field';
import { ValidatedForm } from '@/components/ui/validated-form';
import { becomeOwner } from '@/lib/organizers/sign-in/actions';
import { NewPasswordFields } from './new-password-fields';
import { useDashboardForm } from './use-dashboard-form';

/** Becoming the owner through the one-time link with this token. */
export function OwnerForm({ token }: { token: string }) {
  const t = useMessages('dashboard.signIn');
  const { form, field, summary } = useDashboardForm(becomeOwner, ['name', 'email', 'password', 'again']);
  return (
    <ValidatedForm form={form} summary={summary} hidden={{ token }}>
      <TextField {...field('name')} label={t.name} hint={t.nameHint} autoComplete="name" maxLength={80} required />
      <TextField
        {...field('email')}
        label={t.email}
        hint={t.emailHint}
        type="email"
        autoComplete="username"
        dir="ltr"
        required
      />
      <NewPasswordFields field={field} label={t.password} />
      <div>
        <Button kind="quiet">{t.become}</Button>
      </div>
    </ValidatedForm>
  );
}
