import type { ReactNode } from 'react';
import { SignatureLinePreview } from '@/components/signatures/signature-line-preview';
import { Actions } from '@/components/ui/actions';
import { Button } from '@/components/ui/button';
import { DefinitionRows } from '@/components/ui/definition-rows';
import { Notice } from '@/components/ui/notice';
import { Stack } from '@/components/ui/stack';
import { textsOf, translator } from '@/lib/i18n/translator';
import { signPath } from '@/lib/signing/steps/rules';
import type { SignatureReview, Suggestions } from '@/lib/signing/view/queries';
import { LetterLine } from './letter-line';
import { SignSteps } from './sign-steps';
import { StepForm } from './step-form';
import type { SignStepProps } from './step-props';
import { UnavailableNotice } from './unavailable-notice';

type ReviewStepProps = SignStepProps & { review: SignatureReview; suggestions?: Suggestions };

/** The signature as readers will see it, the text that is signed, and one button. */
export function ReviewStep({ locale, slug, letter, state, sealed, review, suggestions = {} }: ReviewStepProps) {
  const texts = textsOf(locale);
  const t = translator(locale, 'sign');
  const { line, revision, caution, typedEmployer } = review;
  const bdi = (chunks: ReactNode) => <bdi>{chunks}</bdi>;
  return (
    <Stack>
      <SignSteps locale={locale} way="named" current={2} />
      <h1>{t('review.title')}</h1>
      {state.unavailable && <UnavailableNotice {...texts.sign.unavailable} />}
      {state.changed && (
        <Notice kind="warn" title={t('changed.title')}>
          <p>{t('changed.text')}</p>
        </Notice>
      )}
      <SignatureLinePreview caption={t('preview.caption')} signature={line} labels={texts.signers.line} />
      {typedEmployer !== null && (
        <p>{t.rich('review.shownAs', { typed: typedEmployer, employer: line.employer, bdi })}</p>
      )}
      <DefinitionRows
        rows={[
          { term: t('review.letter'), text: <LetterLine letter={letter} />, quiet: revision },
          { term: t('review.to'), text: <bdi>{state.values.email?.trim()}</bdi> },
        ]}
      />
      {caution && (
        <Notice title={caution.title}>
          <p>{caution.text}</p>
        </Notice>
      )}
      <p>{t('review.next')}</p>
      <StepForm locale={locale} action={signPath(slug, 'review')} sealed={sealed} hidden={{ revision: review.hash }}>
        <Actions>
          <Button name="intent" value="send">
            {t('review.submit')}
          </Button>
          <Button kind="quiet" name="intent" value="change">
            {t('review.change')}
          </Button>
        </Actions>
        {(['email', 'employer'] as const).map((field) => {
          const suggestion = suggestions[field];
          return suggestion ? (
            <Notice key={field}>
              <p>{t.rich(`review.didYouMean.${field}`, { suggestion, bdi })}</p>
              <p>
                <Button kind="quiet" name={field} value={suggestion}>
                  {t.rich('review.didYouMean.take', { suggestion, bdi })}
                </Button>
              </p>
            </Notice>
          ) : null;
        })}
      </StepForm>
    </Stack>
  );
}
