'use client';

import { Actions } from '@/components/ui/actions';
import { Button } from '@/components/ui/button';
import { useMessages } from '@/components/ui/messages-provider';
import { TextField } from '@/components/ui/text-field';
import { ValidatedForm } from '@/components/ui/validated-form';
import { removeBatch } from '@/lib/moderation/actions';
import { useDashboardForm } from './use-dashboard-form';

/** Asks why a whole batch is removed. */
export function BatchRemovalForm({ slug, batch, back }: { slug: string; batch: number; back: string }) {
  const t = useMessages('dashboard.batches').removal;
  const { form, field, summary } = useDashboardForm(removeBatch, ['reason'], { reason: t.reasonMissing });
  return (
    <ValidatedForm form={form} summary={summary} hidden={{ letter: slug, batch: String(batch) }}>
      <TextField {...field('reason')} label={t.reason} hint={t.reasonHint} maxLength={200} required />
      <Actions>
        <Button kind="quiet">{t.button}</Button>
        <a href={back}>{t.back}</a>
      </Actions>
    </ValidatedForm>
  );
}
