import { Button } from '@/components/ui/button';
import { Stack } from '@/components/ui/stack';
import { textsOf } from '@/lib/i18n/translator';
import type { ProofChallenge } from '@/lib/budgets/proofs/schema';
import { signPath } from '@/lib/signing/steps/rules';
import { LetterLine } from './letter-line';
import { SignSteps } from './sign-steps';
import { StepForm } from './step-form';
import type { SignStepProps } from './step-props';
import { UnavailableNotice } from './unavailable-notice';

/**
 * When more is asked than usual: the browser computes something, as far as scripts run, and sends the form by itself; the
 * button without it sends the email later.
 */
export function ProofStep({
  locale,
  slug,
  letter,
  state,
  sealed,
  challenge,
}: SignStepProps & { challenge: ProofChallenge }) {
  const t = textsOf(locale).sign;
  const way = state.values.way === 'anonymous' ? 'anonymous' : 'named';
  return (
    <Stack>
      <SignSteps locale={locale} way={way} current={way === 'anonymous' ? 1 : 2} />
      <h1>{t.proof.title}</h1>
      <LetterLine letter={letter} />
      {state.unavailable && <UnavailableNotice {...t.unavailable} />}
      <p>{t.proof.text}</p>
      <StepForm locale={locale} action={signPath(slug, 'proof')} sealed={sealed}>
        <input
          type="hidden"
          name="proof"
          data-challenge={JSON.stringify(challenge)}
          data-solving={t.proof.solving}
          data-failed={t.proof.failed}
          autoComplete="off"
        />
        <p>{t.proof.later}</p>
        <Button kind="quiet" name="intent" value="send-later">
          {t.proof.submit}
        </Button>
      </StepForm>
    </Stack>
  );
}
