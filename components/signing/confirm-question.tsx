import { SignatureDraft } from '@/components/signatures/signature-preview';
import { Button } from '@/components/ui/button';
import { DefinitionRows } from '@/components/ui/definition-rows';
import { Form } from '@/components/ui/form';
import { Stack } from '@/components/ui/stack';
import type { ConfirmationLetter } from '@/lib/signing/view/queries';
import type { ConfirmState } from '@/lib/signing/confirm/schema';
import { HiddenFields } from '@/components/ui/hidden-fields';
import { LetterLine } from './letter-line';
import { StepHeading } from './step-heading';
import { Unavailable } from './unavailable';
import type { ConfirmWords } from './confirm-labels';

type ConfirmAskedProps = ConfirmationLetter & {
  token: string;
  state: ConfirmState;
  words: ConfirmWords;
  send: (data: FormData) => void;
};

/** Nothing has happened yet: the line, the letter, and the button that signs. */
export function ConfirmAsked({ line, letter, revision, token, state, words, send }: ConfirmAskedProps) {
  const { confirm: texts } = words;
  return (
    <Stack>
      <StepHeading fresh={state.fresh}>{texts.title}</StepHeading>
      {state.outcome === 'unavailable' && <Unavailable text={texts.unavailable} />}
      <SignatureDraft caption={texts.lead} signature={line} words={words.line} />
      <DefinitionRows rows={[{ term: texts.letter, text: <LetterLine letter={letter} />, quiet: revision }]} />
      <Form action={send} autoComplete="off">
        <HiddenFields fields={{ token, receipt: state.receipt }} />
        <Button>{texts.submit}</Button>
      </Form>
      <p>
        <a href={`${token}/not-me`}>{texts.notMe}</a>
      </p>
    </Stack>
  );
}
