import { SignatureLine } from '@/components/signatures/signature-line';
import { Actions } from '@/components/ui/actions';
import { Button } from '@/components/ui/button';
import { Form } from '@/components/ui/form';
import { Stack } from '@/components/ui/stack';
import type { ReceiptState } from '@/lib/signing/receipts/schema';
import { HiddenFields } from '@/components/ui/hidden-fields';
import { LetterLine } from './letter-line';
import { anonymousLine } from './signature-previews';
import type { ReceiptStepProps } from './step-props';
import { StepHeading } from './step-heading';

type ReceiptSureProps = ReceiptStepProps & { state: Extract<ReceiptState, { view: 'sure' }> };

/** Before withdrawing: what goes, when, and what may stay elsewhere. */
export function ReceiptSure({ words, locale, send, state }: ReceiptSureProps) {
  const { shown, receipt } = state;
  const named = shown.way === 'named';
  const line = named ? shown.line : { ...anonymousLine, employer: shown.employer };
  return (
    <Stack>
      <StepHeading fresh={state.fresh}>{words.sure.title}</StepHeading>
      <LetterLine letter={shown.letter} />
      <SignatureLine signature={line} words={words.line} />
      <p>{named ? words.sure.named : words.sure[shown.state]}</p>
      <Form action={send}>
        <HiddenFields fields={{ locale, receipt }} />
        <Actions>
          <Button kind="quiet" name="step" value="withdraw-now">
            {words.sure.submit}
          </Button>
          <Button kind="quiet" name="step" value="open">
            {words.sure.keep}
          </Button>
        </Actions>
      </Form>
    </Stack>
  );
}
