import { SignatureLine } from '@/components/signatures/signature-line';
import { useMessages } from '@/components/ui/messages-provider';
import { Notice } from '@/components/ui/notice';
import { Stack } from '@/components/ui/stack';
import type { ReceiptView } from '@/lib/signing/view/queries';
import { CorrectionForm } from './correction-form';
import { LetterLine } from './letter-line';
import { StepHeading } from './step-heading';
import type { ReceiptStepProps } from './step-props';
import { UnavailableNotice } from './unavailable-notice';
import { WithdrawButton } from './withdraw-button';

type NamedReceiptProps = ReceiptStepProps<'signature'> & { shown: Extract<ReceiptView, { way: 'named' }> };

/** A named signature as readers see it: to be corrected or withdrawn. */
export function NamedReceipt({ shown, ...props }: NamedReceiptProps) {
  const { named: t, unavailable } = useMessages('receipt');
  const labels = useMessages('signers.line');
  const { form, state } = props;
  const refused = Object.keys(state.errors).length > 0;
  return (
    <Stack>
      <StepHeading submission={refused ? 0 : form.submission}>{t.title}</StepHeading>
      {state.unavailable && <UnavailableNotice text={unavailable} />}
      {state.corrected && (
        <Notice kind="ok">
          <p>{t.saved}</p>
        </Notice>
      )}
      <LetterLine letter={shown.letter} />
      <SignatureLine signature={shown.line} labels={labels} />
      <p>{shown.status}</p>
      <h2>{t.correct}</h2>
      {!shown.removed && <p>{t.name}</p>}
      <CorrectionForm {...props} />
      <h2>{t.withdraw}</h2>
      <p>{shown.removed ? t.withdrawRemoved : t.withdrawLead}</p>
      <WithdrawButton {...props} label={t.withdrawSubmit} />
    </Stack>
  );
}
