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
  closingZone: string;
  /** In `closingZone`. */
  today: string;
  timeZones: string[];
}

/** Moves the closing date. */
export function ClosingDateForm({ slug, closesOn, closingZone, today, timeZones }: ClosingDateFormProps) {
  const t = useMessages('dashboard.editor').closing;
  const { form, field, summary } = useDashboardForm(moveLetter, ['closesOn', 'closingZone'], t.problems);
  const { defaultValue, ...frame } = field('closesOn');
  const zone = field('closingZone');
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
      <TextField
        {...zone}
        defaultValue={zone.defaultValue || closingZone}
        suggestions={timeZones}
        label={t.zone}
        dir="ltr"
        autoComplete="off"
      />
      <div>
        <Button kind="quiet">{t.moveButton}</Button>
      </div>
    </ValidatedForm>
  );
}
