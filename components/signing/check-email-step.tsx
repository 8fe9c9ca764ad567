import { useMessages } from '@/components/ui/messages-provider';
import { Notice } from '@/components/ui/notice';
import { Numbered } from '@/components/ui/numbered';
import { Stack } from '@/components/ui/stack';
import { ExpectedEmailRows } from './expected-email-rows';
import { ResendForm } from './resend-form';
import { SignSteps } from './sign-steps';
import { StepHeading } from './step-heading';
import type { SignStepProps } from './step-props';
import { UnavailableNotice } from './unavailable-notice';

/** After the details of a named signature: what to look for, and what happens next. */
export function CheckEmailStep({ page, form, state }: SignStepProps<'check-email'>) {
  const { checkEmail: t, unavailable } = useMessages('sign');
  return (
    <Stack>
      <SignSteps way="named" current={3} />
      <StepHeading submission={form.submission}>{t.title}</StepHeading>
      {state.unavailable && <UnavailableNotice {...unavailable} />}
      {state.again > 0 && (
        <Notice>
          <p>{t.sentAgain}</p>
        </Notice>
      )}
      <p>{t.lead}</p>
      <ExpectedEmailRows to={state.values.email} email={page.emails.named} />
      <ResendForm page={page} form={form} state={state} revision={state.revision} />
      <h2>{t.next}</h2>
      <Numbered items={[t.open, t.confirm, t.receipt]} />
    </Stack>
  );
}
