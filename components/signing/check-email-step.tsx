import { Notice } from '@/components/ui/notice';
import { Numbered } from '@/components/ui/numbered';
import { Stack } from '@/components/ui/stack';
import type { SignState } from '@/lib/signing/steps/schema';
import { MailToLookFor } from './expected-email';
import { SendAgain } from './send-again';
import type { StepProps } from './step-props';
import { SignSteps } from './sign-steps';
import { StepHeading } from './step-heading';
import { Unavailable } from './unavailable';

type SentStepProps = StepProps & { state: Extract<SignState, { view: 'sent' }> };

/** After a named form: what to look for, and what happens next. */
export function SentStep({ state, ...props }: SentStepProps) {
  const { words } = props;
  return (
    <Stack>
      <SignSteps words={words} way="named" current={3} />
      <StepHeading fresh={state.fresh}>{words.sent.title}</StepHeading>
      {state.unavailable && <Unavailable {...words.unavailable} />}
      {state.again > 0 && (
        <Notice>
          <p>{words.sent.sentAgain}</p>
        </Notice>
      )}
      <p>{words.sent.lead}</p>
      <MailToLookFor words={words} way="named" to={state.typed.email.trim()} />
      <SendAgain {...props} typed={state.typed} again={state.again} revision={state.revision} />
      <h2>{words.sent.next}</h2>
      <Numbered items={[words.sent.open, words.sent.press, words.sent.receipt]} />
    </Stack>
  );
}
