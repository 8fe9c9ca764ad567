import { Button } from '@/components/ui/button';
import { ValidatedForm } from '@/components/ui/validated-form';
import type { ReceiptStepProps } from './step-props';

/** Leads to the question whether to withdraw. */
export function WithdrawButton({ page, form, state, label }: ReceiptStepProps<'signature'> & { label: string }) {
  return (
    <ValidatedForm form={form} hidden={{ locale: page.locale, receipt: state.receipt, intent: 'withdraw' }}>
      <Button kind="quiet">{label}</Button>
    </ValidatedForm>
  );
}
