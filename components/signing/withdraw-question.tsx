import { SignatureLine } from '@/components/signatures/signature-line';
import { Actions } from '@/components/ui/actions';
import { Button } from '@/components/ui/button';
import { Stack } from '@/components/ui/stack';
import { textsOf } from '@/lib/i18n/translator';
import { LetterLine } from './letter-line';
import { anonymousSignature } from './preview-signatures';
import type { SignaturePageProps } from './signature-page-props';
import { StepForm } from './step-form';
import { UnavailableNotice } from './unavailable-notice';

/** Before withdrawing: what is deleted, when, and what may remain elsewhere. */
export function WithdrawQuestion({ locale, view, state, sealed, action }: SignaturePageProps) {
  const { receipt, signers } = textsOf(locale);
  const t = receipt.confirmWithdrawal;
  const named = view.way === 'named';
  const line = named ? view.line : { ...anonymousSignature, employer: view.employer };
  return (
    <Stack>
      <h1>{t.title}</h1>
      {state.unavailable && <UnavailableNotice text={receipt.unavailable} />}
      <LetterLine letter={view.letter} />
      <SignatureLine signature={line} labels={signers.line} />
      <p>{named ? t.named : t[view.state]}</p>
      <StepForm locale={locale} action={action} sealed={sealed}>
        <Actions>
          <Button kind="quiet" name="intent" value="confirm-withdrawal">
            {t.submit}
          </Button>
          <Button kind="quiet" name="intent" value="keep">
            {t.keep}
          </Button>
        </Actions>
      </StepForm>
    </Stack>
  );
}
