import { Actions } from '@/components/ui/actions';
import { Button } from '@/components/ui/button';
import { Form } from '@/components/ui/form';
import { Stack } from '@/components/ui/stack';
import { fieldsOfWay, type SignState } from '@/lib/signing/steps/schema';
import { HiddenFields } from '@/components/ui/hidden-fields';
import type { StepProps } from './step-props';
import { SignSteps } from './sign-steps';
import { StepHeading } from './step-heading';
import { Unavailable } from './unavailable';

type CautionStepProps = StepProps & { state: Extract<SignState, { view: 'caution' }> };

/** What the employer can see, said before anything is sent to a work address. */
export function CautionStep({ words, letter, send, state }: CautionStepProps) {
  return (
    <Stack>
      <SignSteps words={words} way="anonymous" current={1} />
      <StepHeading fresh={state.fresh}>{state.caution.title}</StepHeading>
      {state.unavailable && <Unavailable {...words.unavailable} />}
      <p>{state.caution.text}</p>
      <Form action={send}>
        <HiddenFields fields={{ ...letter, ...fieldsOfWay(state.typed) }} />
        <Actions>
          <Button name="step" value="change">
            {words.workAddress.change}
          </Button>
          <Button kind="quiet" name="step" value="send">
            {words.workAddress.goOn}
          </Button>
        </Actions>
      </Form>
    </Stack>
  );
}
