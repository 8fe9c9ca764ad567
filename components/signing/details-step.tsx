import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';
import type { Locale } from '@/lib/i18n/locales';
import { textsOf } from '@/lib/i18n/translator';
import { maxLengths } from '@/lib/signatures/model';
import { visibleFields } from '@/lib/signing/fields/schema';
import { signPath } from '@/lib/signing/steps/rules';
import type { StepState } from '@/lib/signing/steps/schema';
import type { EmployerChoices, LetterLink } from '@/lib/signing/view/queries';
import { CorrectableFields } from './correctable-fields';
import { AnonymousPreview, NamedPreview } from './details-previews';
import styles from './details.module.css';
import { EmailField } from './email-field';
import { EmployerChoice } from './employer-choice';
import { signerFieldsOf } from './field-errors';
import { LetterLine } from './letter-line';
import { SafePanel } from './safe-panel';
import { SignSteps } from './sign-steps';
import { StepForm } from './step-form';
import { UnavailableNotice } from './unavailable-notice';
import { WayField } from './way-field';

/** What the language switch sends. */
export const DETAILS_FORM = 'details';

interface DetailsStepProps {
  locale: Locale;
  slug: string;
  letter: LetterLink;
  choices: EmployerChoices;
  /** What was typed before and what is wrong with it; null on the page that is the same for everyone. */
  state: StepState | null;
  sealed?: string;
}

/**
 * The first step: one of two ways, its fields, and a preview of the signature. The fields of both ways are in the page, and
 * the style sheet shows those of the chosen one.
 */
export function DetailsStep({ locale, slug, letter, choices, state, sealed }: DetailsStepProps) {
  const t = textsOf(locale).sign;
  const { values = {}, errors = {}, unavailable = false } = state ?? {};
  const { field, summary } = signerFieldsOf(locale, { values, errors }, visibleFields(values.way ?? ''));
  return (
    <div className={styles.step}>
      <div className={styles.namedSteps}>
        <SignSteps locale={locale} way="named" current={1} />
      </div>
      <div className={styles.anonymousSteps}>
        <SignSteps locale={locale} way="anonymous" current={1} />
      </div>
      <div className={styles.head}>
        <h1>{t.title}</h1>
        <LetterLine letter={letter} />
        <p>
          {t.ownDevice} {t.workEmail}
        </p>
      </div>
      <StepForm
        locale={locale}
        id={DETAILS_FORM}
        action={signPath(slug, 'details')}
        sealed={sealed}
        errors={summary}
        className={styles.form}
      >
        {unavailable && <UnavailableNotice {...t.unavailable} />}
        <div className={styles.columns}>
          <WayField locale={locale} {...field('way')} />
          <SafePanel locale={locale} slug={slug} />
          <div className={styles.ways}>
            <fieldset className={styles.named} aria-label={t.fieldsOf.named}>
              <h2 className={styles.heading}>{t.fieldsOf.named}</h2>
              <TextField
                {...field('name')}
                label={t.name.label}
                hint={t.name.hint}
                autoComplete="name"
                dir="auto"
                data-longest={maxLengths.name}
                data-length={t.length}
              />
              <CorrectableFields locale={locale} field={field} employerHint={t.employer.hint} />
            </fieldset>
            <fieldset className={styles.anonymous} aria-label={t.fieldsOf.anonymous}>
              <h2 className={styles.heading}>{t.fieldsOf.anonymous}</h2>
              <EmployerChoice
                locale={locale}
                choices={choices}
                error={field('listedEmployer').error}
                defaultValue={field('listedEmployer').defaultValue}
              />
            </fieldset>
            <div className={styles.chosen}>
              <EmailField locale={locale} {...field('email')} />
            </div>
            <div className={styles.named}>
              <NamedPreview locale={locale} values={values} />
              <Button>{t.check}</Button>
            </div>
            <div className={styles.anonymous}>
              <AnonymousPreview locale={locale} />
              <Button>{t.sendCode}</Button>
            </div>
            <div className={styles.none}>
              <Button>{t.continue}</Button>
            </div>
          </div>
        </div>
      </StepForm>
    </div>
  );
}
