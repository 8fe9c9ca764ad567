import { Button } from '@/components/ui/button';
import { formFields } from '@/components/ui/form-fields';
import { useMessages } from '@/components/ui/messages-provider';
import { ValidatedForm } from '@/components/ui/validated-form';
import { correctableFields } from '@/lib/signatures/schema';
import { CorrectableFields } from './correctable-fields';
import type { ReceiptStepProps } from './step-props';

/** What a named signer may change; the name and the address are not among it. */
export function CorrectionForm({ page, form, state }: ReceiptStepProps<'signature'>) {
  const t = useMessages('receipt');
  const messages: Record<string, string> = useMessages('sign.errors');
  const { field, errors } = formFields(state, correctableFields, (code) => messages[code] ?? code);
  return (
    <ValidatedForm
      // What was saved may be spelled otherwise than it was typed.
      key={state.corrected ? form.submission : 0}
      form={form}
      hidden={{ locale: page.locale, receipt: state.receipt, intent: 'correct' }}
      summary={{ title: t.errorsTitle, errors }}
      wait={t.wait}
    >
      <CorrectableFields field={field} maxLengths={page.maxLengths} />
      <Button kind="quiet">{t.named.save}</Button>
    </ValidatedForm>
  );
}
