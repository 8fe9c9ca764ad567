'use client';

import { Button } from '@/components/ui/button';
import { useMessages } from '@/components/ui/messages-provider';
import { TextField } from '@/components/ui/text-field';
import { ValidatedForm } from '@/components/ui/validated-form';
import { setPassword } from '@/lib/organizers/sign-in/actions';
import { NewPasswordFields } from './new-password-fields';
import { useDashboardForm } from './use-dashboard-form';

/** Changing one's own password. */
export function PasswordForm() {
  const t = useMessages('dashboard.account');
  const { form, field, summary } = useDashboardForm(setPassword, ['current', 'password', 'again']);
  return (
    <ValidatedForm form={form} summary={summary}>
      <TextField {...field('current')} label={t.current} type="password" autoComplete="current-password" required />
      <NewPasswordFields field={field} label={t.next} />
      <div>
        <Button kind="quiet">{t.change}</Button>
      </div>
    </ValidatedForm>
  );
}
