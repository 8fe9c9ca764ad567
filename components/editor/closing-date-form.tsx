'use client';

import { useDashboardForm } from '@/components/dashboard/use-dashboard-form';
import { moveLetter } from '@/lib/letters/actions';
import { Button } from '../ui/button';
import { useMessages } from '../ui/messages-provider';
import { TextField } from '../ui/text-field';
import { ValidatedForm } from '../ui/validated-form';

interface ClosingDateFormProps {
  slug: string;
  closesOn: string;
  today: string;
}

/** Moves the closing date. */
export function ClosingDateForm({ slug, closesOn, today }: ClosingDateFormProps) {
  const t = useMessages('dashboard.editor').closing;
  const { form, field, summary } = useDashboardForm(moveLetter, ['closesOn'], t.problems);
  const { defaultValue, ...frame } = field('closesOn');
  return (
    <ValidatedForm form={form} summary={summary} hidden={{ letter: slug }}>
      <TextField
        {...frame}
        defaultValue={defaultValue || closesOn}
        type="date"
        label={t.date}
        hint={t.moveLead}
        min={today}
      />
      <div>
        <Button kind="quiet">{t.moveButton}</Button>
      </div>
    </ValidatedForm>
  );
}
