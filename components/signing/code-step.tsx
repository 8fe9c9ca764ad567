import { SignatureDraft } from '@/components/signatures/signature-preview';
import { Button } from '@/components/ui/button';
import { CodeField } from '@/components/ui/code-field';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Form } from '@/components/ui/form';
import { Notice } from '@/components/ui/notice';
import { Numbered } from '@/components/ui/numbered';
import { Stack } from '@/components/ui/stack';
import { useLeaveWarning } from '@/components/ui/use-leave-warning';
import { fieldsOfWay, type SignState } from '@/lib/signing/steps/schema';
import { HiddenFields } from '@/components/ui/hidden-fields';
import { anonymousLine } from './signature-previews';
import { MailToLookFor } from './expected-email';
import { SendAgain } from './send-again';
import type { StepProps } from './step-props';
import { SignSteps } from './sign-steps';
import { StepHeading } from './step-heading';
import { Unavailable } from './unavailable';

type CodeStepProps = StepProps & { state: Extract<SignState, { view: 'code' }> };

/** The code of an anonymous signing, and what it leads to. */
export function CodeStep({ state, ...props }: CodeStepProps) {
  const { words, letter, send } = props;
  const { again, page, receipt, typed } = state;
  useLeaveWarning(true);
  const error = state.problem ? words.code[state.problem] : undefined;
  return (
    <Stack>
      <SignSteps words={words} way="anonymous" current={2} />
      <StepHeading fresh={error ? '' : state.fresh}>{words.code.title}</StepHeading>
      {state.unavailable && <Unavailable {...words.unavailable} />}
      {error && (
        <ErrorSummary submission={state} title={words.errorsTitle} errors={[{ name: 'code', message: error }]} />
      )}
      {again > 0 && !error && (
        <Notice>
          <p>{words.sent.sentAgain}</p>
        </Notice>
      )}
      <p>{words.code.lead}</p>
      <MailToLookFor words={words} way="anonymous" to={typed.email.trim()} />
      <p>{words.code.nothingElse}</p>
      <Form action={send} wait={words.wait} noValidate autoComplete="off">
        <HiddenFields fields={{ ...letter, ...fieldsOfWay(typed), step: 'code', again, page, receipt }} />
        <CodeField name="code" label={words.code.label} hint={words.code.hint} error={error} />
        <Button wide>{words.code.submit}</Button>
      </Form>
      <SendAgain {...props} typed={typed} again={again} />
      <h2>{words.sent.next}</h2>
      <Numbered items={[words.code.works, words.code.receipt, words.code.waits]} />
      <SignatureDraft
        caption={words.draft.caption}
        words={words.line}
        signature={anonymousLine}
        note={words.draft.anonymous}
      />
      <p>{words.code.promise}</p>
    </Stack>
  );
}
