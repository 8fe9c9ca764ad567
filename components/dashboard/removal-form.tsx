'use client';

import type { ReactNode } from 'react';
import { Actions } from '@/components/ui/actions';
import { Button } from '@/components/ui/button';
import { useMessages } from '@/components/ui/messages-provider';
import { RadioRow } from '@/components/ui/radio-row';
import { TextField } from '@/components/ui/text-field';
import { ValidatedForm } from '@/components/ui/validated-form';
import { removeSelected } from '@/lib/moderation/actions';
import { reasonCodes } from '@/lib/moderation/schema';
import { useDashboardForm } from './use-dashboard-form';

interface RemovalFormProps {
  slug: string;
  ids: string[];
  search: string;
  /** The list that this came from. */
  back: string;
  button: string;
  /** The signatures as readers see them. */
  children: ReactNode;
}

/** Asks why the signatures are removed. */
export function RemovalForm({ slug, ids, search, back, button, children }: RemovalFormProps) {
  const t = useMessages('dashboard.signatures').removal;
  const { form, field, summary } = useDashboardForm(removeSelected, ['why', 'reason'], { reason: t.reasonMissing });
  return (
    <ValidatedForm form={form} summary={summary} hidden={{ letter: slug, q: search }}>
      {children}
      {ids.map((id) => (
        <input key={id} type="hidden" name="id" value={id} />
      ))}
      <RadioRow
        {...field('why')}
        label={t.why}
        hint={t.whyHint}
        options={reasonCodes.map((code) => ({ value: code, label: code === 'other' ? t.other : t.reasons[code] }))}
        required
      />
      <TextField {...field('reason')} label={t.otherText} maxLength={200} />
      <Actions>
        <Button kind="quiet">{button}</Button>
        <a href={back}>{t.back}</a>
      </Actions>
    </ValidatedForm>
  );
}
