import { SignatureLine } from '@/components/signatures/signature-line';
import { Button } from '@/components/ui/button';
import { Form } from '@/components/ui/form';
import { Notice } from '@/components/ui/notice';
import { Stack } from '@/components/ui/stack';
import type { ReceiptView } from '@/lib/signing/view/queries';
import type { ReceiptState } from '@/lib/signing/receipts/schema';
import { CorrectionFields } from './correction-fields';
import { HiddenFields } from '@/components/ui/hidden-fields';
import { LetterLine } from './letter-line';
import type { ReceiptStepProps } from './step-props';
import { StepHeading } from './step-heading';

type ReceiptOfNamedProps = ReceiptStepProps & {
  state: Extract<ReceiptState, { view: 'shown' }>;
  shown: Extract<ReceiptView, { way: 'named' }>;
};

/** A named signature as it stands: to be corrected or withdrawn. */
export function ReceiptOfNamed({ words, locale, send, state, shown }: ReceiptOfNamedProps) {
  const { named } = words;
  const { receipt, errors } = state;
  const mended = Object.keys(errors).length === 0;
  return (
    <Stack>
      <StepHeading fresh={mended ? state.fresh : ''}>{named.title}</StepHeading>
      {state.saved && (
        <Notice kind="ok">
          <p>{named.saved}</p>
        </Notice>
      )}
      <LetterLine letter={shown.letter} />
      <SignatureLine signature={shown.line} words={words.line} />
      <p>{shown.stands}</p>
      <h2>{named.correct}</h2>
      {!shown.removed && <p>{named.name}</p>}
      <Form action={send} noValidate>
        <HiddenFields fields={{ locale, receipt, step: 'correct' }} />
        <CorrectionFields words={words} typed={state.typed ?? shown.line} errors={errors} />
        <Button kind="quiet">{named.save}</Button>
      </Form>
      <h2>{named.withdraw}</h2>
      <p>{shown.removed ? named.withdrawRemoved : named.withdrawLead}</p>
      <Form action={send}>
        <HiddenFields fields={{ locale, receipt, step: 'withdraw' }} />
        <Button kind="quiet">{named.withdrawSubmit}</Button>
      </Form>
    </Stack>
  );
}
