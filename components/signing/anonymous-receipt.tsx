import { SignatureLine } from '@/components/signatures/signature-line';
import { Button } from '@/components/ui/button';
import { Form } from '@/components/ui/form';
import { Stack } from '@/components/ui/stack';
import type { ReceiptView } from '@/lib/signing/view/queries';
import type { ReceiptState } from '@/lib/signing/receipts/schema';
import { HiddenFields } from '@/components/ui/hidden-fields';
import { LetterLine } from './letter-line';
import { anonymousLine } from './signature-previews';
import type { ReceiptStepProps } from './step-props';
import { StepHeading } from './step-heading';

type ReceiptOfAnonymousProps = ReceiptStepProps & {
  state: Extract<ReceiptState, { view: 'shown' }>;
  shown: Extract<ReceiptView, { way: 'anonymous' }>;
};

/** An anonymous signature, waiting or published: to be withdrawn. */
export function ReceiptOfAnonymous({ words, locale, send, state, shown }: ReceiptOfAnonymousProps) {
  const { anonymous } = words;
  const waits = shown.state === 'waiting';
  const where = shown.employer ? anonymous.employer : anonymous.hidden;
  return (
    <Stack>
      <StepHeading fresh={state.fresh}>{anonymous.title}</StepHeading>
      <LetterLine letter={shown.letter} />
      <SignatureLine signature={{ ...anonymousLine, employer: shown.employer }} words={words.line} />
      {waits ? (
        <p>{anonymous.waiting}</p>
      ) : (
        <p>
          {anonymous.shown} {where}
        </p>
      )}
      {shown.withdrawing ? (
        <p>{anonymous.withdrawing}</p>
      ) : (
        <Form action={send}>
          <HiddenFields fields={{ locale, receipt: state.receipt, step: 'withdraw' }} />
          <Button kind="quiet">{anonymous.withdraw}</Button>
        </Form>
      )}
    </Stack>
  );
}
