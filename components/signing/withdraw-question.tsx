import { SignatureLine } from '@/components/signatures/signature-line';
import { Actions } from '@/components/ui/actions';
import { Button } from '@/components/ui/button';
import { useMessages } from '@/components/ui/messages-provider';
import { Stack } from '@/components/ui/stack';
import { ValidatedForm } from '@/components/ui/validated-form';
import { LetterLine } from './letter-line';
import { anonymousSignature } from './preview-signatures';
import { StepHeading } from './step-heading';
import type { ReceiptStepProps } from './step-props';
import { UnavailableNotice } from './unavailable-notice';

/** Before withdrawing: what is deleted, when, and what may remain elsewhere. */
export function WithdrawQuestion({ page, form, state }: ReceiptStepProps<'confirm-withdrawal'>) {
  const { confirmWithdrawal: t, unavailable } = useMessages('receipt');
  const labels = useMessages('signers.line');
  const { shown, receipt } = state;
  const named = shown.way === 'named';
  const line = named ? shown.line : { ...anonymousSignature, employer: shown.employer };
  return (
    <Stack>
      <StepHeading submission={form.submission}>{t.title}</StepHeading>
      {state.unavailable && <UnavailableNotice text={unavailable} />}
      <LetterLine letter={shown.letter} />
      <SignatureLine signature={line} labels={labels} />
      <p>{named ? t.named : t[shown.state]}</p>
      <ValidatedForm form={form} hidden={{ locale: page.locale, receipt }}>
        <Actions>
          <Button kind="quiet" name="intent" value="confirm-withdrawal">
            {t.submit}
          </Button>
          <Button kind="quiet" name="intent" value="open">
            {t.keep}
          </Button>
        </Actions>
      </ValidatedForm>
    </Stack>
  );
}
