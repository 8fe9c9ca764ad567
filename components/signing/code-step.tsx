import { Button } from '@/components/ui/button';
import { CodeField } from '@/components/ui/code-field';
import { formFields } from '@/components/ui/form-fields';
import { Notice } from '@/components/ui/notice';
import { Numbered } from '@/components/ui/numbered';
import { Stack } from '@/components/ui/stack';
import { textsOf, translator } from '@/lib/i18n/translator';
import { env } from '@/lib/platform/env';
import { CODE_LENGTH } from '@/lib/confirmations/code-challenges/rules';
import { cleanCode } from '@/lib/signatures/receipts/rules';
import { signPath } from '@/lib/signing/steps/rules';
import { AnonymousPreview } from './details-previews';
import { ExpectedEmailRows } from './expected-email-rows';
import { LetterLine } from './letter-line';
import { ResendForm } from './resend-form';
import { SignSteps } from './sign-steps';
import { StepForm } from './step-form';
import type { SignStepProps } from './step-props';
import { UnavailableNotice } from './unavailable-notice';

/** The code of an anonymous signature, and what it leads to. */
export function CodeStep(props: SignStepProps) {
  const { locale, slug, letter, state, sealed } = props;
  const { sign: texts } = textsOf(locale);
  const t = translator(locale, 'sign');
  const messages: Record<string, string> = texts.code.errors;
  const shown = { ...state, errors: withLength(state) };
  const { field, errors } = formFields(shown, ['code'], (code) => messages[code] ?? texts.code.errors.wrong);
  const refused = errors.length > 0;
  const { values } = state;
  return (
    <Stack>
      <SignSteps locale={locale} way="anonymous" current={2} />
      <h1>{texts.code.title}</h1>
      <LetterLine letter={letter} />
      {state.unavailable && <UnavailableNotice {...texts.unavailable} />}
      {state.again > 0 && !refused && !state.unavailable && (
        <Notice>
          <p>{texts.checkEmail.sentAgain}</p>
        </Notice>
      )}
      <p>{texts.code.lead}</p>
      <ExpectedEmailRows locale={locale} way="anonymous" to={values.email} />
      <p>{texts.code.nothingElse}</p>
      <StepForm locale={locale} action={signPath(slug, 'code')} sealed={sealed}>
        {/* One field: its error is said once, above it. */}
        <div
          data-error={refused ? '' : undefined}
          tabIndex={refused ? -1 : undefined}
          role={refused ? 'alert' : undefined}
        >
          <CodeField {...field('code')} label={texts.code.label} hint={texts.code.hint} data-code="" />
        </div>
        <Button wide name="intent" value="code">
          {texts.code.submit}
        </Button>
      </StepForm>
      <ResendForm {...props} step="code" />
      <h2>{texts.checkEmail.next}</h2>
      <Numbered items={[texts.code.works, texts.code.receipt, t('code.waits', { size: env().BATCH_SIZE })]} />
      <AnonymousPreview locale={locale} employer={values.listedEmployer ?? ''} />
      <p>{texts.code.promise}</p>
    </Stack>
  );
}

/** A code of another length is wrong in a way that can be seen. */
function withLength({ errors, values }: SignStepProps['state']): Record<string, string> {
  const isOfLength = cleanCode(values.code ?? '').length === CODE_LENGTH;
  return errors.code === 'wrong' && !isOfLength ? { ...errors, code: 'length' } : errors;
}
