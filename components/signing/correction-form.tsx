import { Button } from '@/components/ui/button';
import { textsOf } from '@/lib/i18n/translator';
import { correctableFields } from '@/lib/signatures/schema';
import type { ReceiptView } from '@/lib/signing/view/queries';
import { CorrectableFields } from './correctable-fields';
import { signerFieldsOf } from './field-errors';
import type { SignaturePageProps } from './signature-page-props';
import { StepForm } from './step-form';

/** What a named signer may change; the name and the address are not among it. */
export function CorrectionForm({
  locale,
  view: { line },
  state: { values, errors },
  sealed,
  action,
}: SignaturePageProps<Extract<ReceiptView, { way: 'named' }>>) {
  // What was typed, or the signature as it is.
  const { employer, relation, role } = { ...line, ...values };
  const shown = { values: { employer, relation, role }, errors };
  const { field, summary } = signerFieldsOf(locale, shown, correctableFields);
  return (
    <StepForm locale={locale} action={action} sealed={sealed} errors={summary}>
      <CorrectableFields locale={locale} field={field} />
      <Button kind="quiet" name="intent" value="correct">
        {textsOf(locale).receipt.named.save}
      </Button>
    </StepForm>
  );
}
