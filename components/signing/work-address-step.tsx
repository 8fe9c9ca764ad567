import { Actions } from '@/components/ui/actions';
import { Button } from '@/components/ui/button';
import { Stack } from '@/components/ui/stack';
import { textsOf } from '@/lib/i18n/translator';
import { signPath } from '@/lib/signing/steps/rules';
import type { Caution } from '@/lib/signing/view/queries';
import { LetterLine } from './letter-line';
import { SignSteps } from './sign-steps';
import { StepForm } from './step-form';
import type { SignStepProps } from './step-props';
import { UnavailableNotice } from './unavailable-notice';

/** What the employer can see, said before anything is sent to a work address. */
export function WorkAddressStep({
  locale,
  slug,
  letter,
  state,
  sealed,
  caution,
}: SignStepProps & { caution: Caution }) {
  const t = textsOf(locale).sign;
  return (
    <Stack>
      <SignSteps locale={locale} way="anonymous" current={1} />
      <h1>{caution.title}</h1>
      <LetterLine letter={letter} />
      {state.unavailable && <UnavailableNotice {...t.unavailable} />}
      <p>
        <bdi>{state.values.email?.trim()}</bdi>
      </p>
      <p>{caution.text}</p>
      <StepForm locale={locale} action={signPath(slug, 'work-address')} sealed={sealed}>
        <Actions>
          <Button name="intent" value="change">
            {t.workAddress.change}
          </Button>
          <Button kind="quiet" name="intent" value="send">
            {t.workAddress.goOn}
          </Button>
        </Actions>
      </StepForm>
    </Stack>
  );
}
