import { SignatureDraft } from '@/components/signatures/signature-preview';
import { Actions } from '@/components/ui/actions';
import { Button } from '@/components/ui/button';
import { DefinitionRows } from '@/components/ui/definition-rows';
import { Form } from '@/components/ui/form';
import { Notice } from '@/components/ui/notice';
import { Stack } from '@/components/ui/stack';
import { useLeaveWarning } from '@/components/ui/use-leave-warning';
import { fieldsOfWay, type SignState } from '@/lib/signing/steps/schema';
import { HiddenFields } from '@/components/ui/hidden-fields';
import { LetterLine } from './letter-line';
import type { StepProps } from './step-props';
import { SignSteps } from './sign-steps';
import { StepHeading } from './step-heading';
import { Unavailable } from './unavailable';

type ReviewStepProps = StepProps & { state: Extract<SignState, { view: 'review' }> };

/** The line as it will stand, the text that it stands under, and one button. */
export function ReviewStep({ words, letter, send, state }: ReviewStepProps) {
  useLeaveWarning(true);
  const { line, typed, revision, caution, changed } = state;
  return (
    <Stack>
      <SignSteps words={words} way="named" current={2} />
      <StepHeading fresh={state.fresh}>{words.review.title}</StepHeading>
      {state.unavailable && <Unavailable {...words.unavailable} />}
      {changed && (
        <Notice kind="warn" title={words.changed.title}>
          <p>{words.changed.text}</p>
        </Notice>
      )}
      <SignatureDraft caption={words.draft.caption} words={words.line} signature={line} />
      <DefinitionRows
        rows={[
          {
            term: words.review.letter,
            text: <LetterLine letter={words.letter} />,
            quiet: revision.words,
          },
          { term: words.review.to, text: <bdi>{typed.email.trim()}</bdi> },
        ]}
      />
      {caution && (
        <Notice title={caution.title}>
          <p>{caution.text}</p>
        </Notice>
      )}
      <p>{words.review.next}</p>
      <Form action={send} wait={words.wait}>
        <HiddenFields fields={{ ...letter, ...fieldsOfWay(typed), revision: revision.hash }} />
        <Actions>
          <Button name="step" value="send">
            {words.review.submit}
          </Button>
          <Button kind="quiet" name="step" value="change">
            {words.review.change}
          </Button>
        </Actions>
      </Form>
    </Stack>
  );
}
