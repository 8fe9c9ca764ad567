import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Form } from '@/components/ui/form';
import { Stack } from '@/components/ui/stack';
import { TextField } from '@/components/ui/text-field';
import type { ReceiptState } from '@/lib/signing/receipts/schema';
import { HiddenFields } from '@/components/ui/hidden-fields';
import type { ReceiptStepProps } from './step-props';
import { StepHeading } from './step-heading';
import { Unavailable } from './unavailable';

type ReceiptAskProps = ReceiptStepProps & { state: Extract<ReceiptState, { view: 'ask' }> };

/** Takes the receipt, however it is typed. */
export function ReceiptAsk({ words, locale, send, state }: ReceiptAskProps) {
  const error = state.problem ? words.errors[state.problem] : undefined;
  return (
    <Stack>
      <StepHeading fresh={error ? '' : state.fresh}>{words.title}</StepHeading>
      {state.unavailable && <Unavailable text={words.unavailable} />}
      {error && (
        <ErrorSummary submission={state} title={words.errorsTitle} errors={[{ name: 'receipt', message: error }]} />
      )}
      <p>{words.lead}</p>
      <Form action={send} wait={words.wait} noValidate autoComplete="off">
        <HiddenFields fields={{ locale }} />
        <TextField
          name="receipt"
          label={words.field.label}
          hint={words.field.hint}
          error={error}
          defaultValue={state.receipt}
          autoComplete="off"
          autoCapitalize="characters"
          autoCorrect="off"
          spellCheck={false}
          maxLength={60}
          dir="ltr"
        />
        <Button kind="quiet">{words.open}</Button>
      </Form>
      <p>{words.none}</p>
    </Stack>
  );
}
