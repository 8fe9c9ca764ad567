import { SignatureLine } from '@/components/signatures/signature-line';
import { useMessages } from '@/components/ui/messages-provider';
import { Stack } from '@/components/ui/stack';
import type { ReceiptView } from '@/lib/signing/view/queries';
import { LetterLine } from './letter-line';
import { anonymousSignature } from './preview-signatures';
import { StepHeading } from './step-heading';
import type { ReceiptStepProps } from './step-props';
import { UnavailableNotice } from './unavailable-notice';
import { WithdrawButton } from './withdraw-button';

type AnonymousReceiptProps = ReceiptStepProps<'signature'> & { shown: Extract<ReceiptView, { way: 'anonymous' }> };

/** An anonymous signature, waiting or published: to be withdrawn. */
export function AnonymousReceipt({ shown, ...props }: AnonymousReceiptProps) {
  const { anonymous: t, unavailable } = useMessages('receipt');
  const labels = useMessages('signers.line');
  const where = shown.employer ? t.employer : t.hidden;
  return (
    <Stack>
      <StepHeading submission={props.form.submission}>{t.title}</StepHeading>
      {props.state.unavailable && <UnavailableNotice text={unavailable} />}
      <LetterLine letter={shown.letter} />
      <SignatureLine signature={{ ...anonymousSignature, employer: shown.employer }} labels={labels} />
      <p>{shown.state === 'waiting' ? t.waiting : `${t.published} ${where}`}</p>
      {shown.withdrawing ? <p>{t.withdrawing}</p> : <WithdrawButton {...props} label={t.withdraw} />}
    </Stack>
  );
}
