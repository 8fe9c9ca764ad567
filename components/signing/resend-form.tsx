import { Actions } from '@/components/ui/actions';
import { Button } from '@/components/ui/button';
import { MAX_RESENDS } from '@/lib/confirmations/schema';
import { textsOf } from '@/lib/i18n/translator';
import { signPath } from '@/lib/signing/steps/rules';
import { StepForm } from './step-form';
import type { SignStepProps } from './step-props';

type ResendFormProps = Pick<SignStepProps, 'locale' | 'slug' | 'state' | 'sealed'> & {
  step: 'check-email' | 'code';
};

/** No email yet: once more, or to another address. Everything typed goes along. */
export function ResendForm({ locale, slug, state, sealed, step }: ResendFormProps) {
  const t = textsOf(locale).sign;
  const more = state.again < MAX_RESENDS;
  return (
    <>
      <p>{more ? t.checkEmail.none : t.checkEmail.enough}</p>
      <p>{step === 'code' ? t.code.same : t.checkEmail.same}</p>
      <StepForm locale={locale} action={signPath(slug, step)} sealed={sealed}>
        <Actions>
          {more && (
            <Button kind="quiet" name="intent" value="again">
              {t.checkEmail.again}
            </Button>
          )}
          <Button kind="quiet" name="intent" value="change">
            {t.checkEmail.another}
          </Button>
        </Actions>
      </StepForm>
    </>
  );
}
