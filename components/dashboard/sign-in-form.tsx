'use client';

import { Button } from '@/components/ui/button';
import { useMessages } from '@/components/ui/messages-provider';
import { TextField } from '@/components/ui/text-field';
import { ValidatedForm } from '@/components/ui/validated-form';
import { signIn } from '@/lib/organizers/sign-in/actions';
import { useDashboardForm } from './use-dashboard-form';

export function SignInForm() {
  const t = useMessages('dashboard.signIn');
  const { form, field, summary } = useDashboardForm(signIn, ['email', 'password']);
  return (
    <ValidatedForm form={form} summary={summary}>
      <TextField {...field('email')} label={t.email} type="email" autoComplete="username" dir="ltr" required />
      <TextField {...field('password')} label={t.password} type="password" autoComplete="current-password" required />
      <div>
        <Button kind="quiet">{t.login}</Button>
      </div>
    </ValidatedForm>
  );
}
