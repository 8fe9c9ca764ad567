import { Notice } from '@/components/ui/notice';
import { Numbered } from '@/components/ui/numbered';
import { Stack } from '@/components/ui/stack';
import { textsOf } from '@/lib/i18n/translator';
import { ExpectedEmailRows } from './expected-email-rows';
import { LetterLine } from './letter-line';
import { ResendForm } from './resend-form';
import { SignSteps } from './sign-steps';
import type { SignStepProps } from './step-props';
import { UnavailableNotice } from './unavailable-notice';

/** After the details of a named signature: what to look for, and what happens next. */
export function CheckEmailStep(props: SignStepProps) {
  const { locale, letter, state } = props;
  const { checkEmail: t, unavailable } = textsOf(locale).sign;
  return (
    <Stack>
      <SignSteps locale={locale} way="named" current={3} />
      <h1>{t.title}</h1>
      <LetterLine letter={letter} />
      {state.unavailable && <UnavailableNotice {...unavailable} />}
      {state.again > 0 && !state.unavailable && (
        <Notice>
          <p>{t.sentAgain}</p>
        </Notice>
      )}
      <p>{t.lead}</p>
      <ExpectedEmailRows locale={locale} way="named" to={state.values.email} />
      <ResendForm {...props} step="check-email" />
      <h2>{t.next}</h2>
      <Numbered items={[t.open, t.confirm, t.receipt]} />
    </Stack>
  );
}
