'use client';

import { useDashboardForm } from '@/components/dashboard/use-dashboard-form';
import { closeLetter } from '@/lib/letters/actions';
import { Button } from '../ui/button';
import { Checkbox } from '../ui/checkbox';
import { useMessages } from '../ui/messages-provider';
import { ValidatedForm } from '../ui/validated-form';

/** Closes the letter now, once that is confirmed. */
export function CloseForm({ slug }: { slug: string }) {
  const t = useMessages('dashboard.editor').closing;
  const { form, field, summary } = useDashboardForm(closeLetter, ['sure'], t.problems);
  const { name, error } = field('sure');
  return (
    <ValidatedForm form={form} summary={summary} hidden={{ letter: slug }}>
      <Checkbox name={name} label={t.sure} error={error} required />
      <div>
        <Button kind="quiet">{t.button}</Button>
      </div>
    </ValidatedForm>
  );
}
