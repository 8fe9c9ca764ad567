'use client';

import { Button } from '@/components/ui/button';
import { useMessages } from '@/components/ui/messages-provider';
import { Numbered } from '@/components/ui/numbered';
import { Stack } from '@/components/ui/stack';
import { useFormAction } from '@/components/ui/use-form-action';
import { ValidatedForm } from '@/components/ui/validated-form';
import { untouched } from '@/lib/platform/form';
import { reportNotMeAction } from '@/lib/signing/confirm/actions';
import type { NotMeState } from '@/lib/signing/confirm/schema';
import { StepHeading } from './step-heading';
import { UnavailableNotice } from './unavailable-notice';

const initial: NotMeState = { step: 'question', ...untouched };

/** For whoever did not ask for the email: one button, then what was done. */
export function NotMeForm({ token }: { token: string }) {
  const form = useFormAction(reportNotMeAction, initial);
  const t = useMessages('sign.notMe');
  const { unavailable } = useMessages('sign.confirm');
  if (form.state.step === 'done') {
    return (
      <Stack>
        <StepHeading submission={form.submission}>{t.done.title}</StepHeading>
        <Numbered items={[t.done.unsigned, t.done.link, t.done.quiet]} />
      </Stack>
    );
  }
  return (
    <Stack>
      <StepHeading submission={form.submission}>{t.title}</StepHeading>
      {form.state.unavailable && <UnavailableNotice text={unavailable} />}
      <p>{t.text}</p>
      <p>{t.button}</p>
      <ValidatedForm form={form} hidden={{ token }}>
        <Button kind="quiet">{t.submit}</Button>
      </ValidatedForm>
    </Stack>
  );
}
