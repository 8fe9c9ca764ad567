import { useEffect, useRef, useState, type ReactNode } from 'react';
import { SignatureLinePreview } from '@/components/signatures/signature-line-preview';
import { Button } from '@/components/ui/button';
import { formFields } from '@/components/ui/form-fields';
import { useMessages } from '@/components/ui/messages-provider';
import { useScripts } from '@/components/ui/use-hydrated';
import { useLeaveWarning } from '@/components/ui/use-leave-warning';
import { ValidatedForm } from '@/components/ui/validated-form';
import { visibleFields, withListedEmployer } from '@/lib/signing/fields/schema';
import { AnonymousFields, EmailField, NamedFields, WayField } from './details-fields';
import { LetterLine } from './letter-line';
import { anonymousSignature, typedSignature } from './preview-signatures';
import { SignSteps } from './sign-steps';
import { StepHeading } from './step-heading';
import { letterFields, type SignStepProps } from './step-props';
import { UnavailableNotice } from './unavailable-notice';
import styles from './details-step.module.css';

/** The first step: one of two ways, its fields, and a preview of the signature. */
export function DetailsStep({ page, form, state, ownDevice }: SignStepProps<'details'> & { ownDevice: ReactNode }) {
  const t = useMessages('sign');
  const messages: Record<string, string> = t.errors;
  const [typed, setTyped] = useState(state.values);
  const way = typed.way ?? '';
  const { field, errors } = formFields(
    { errors: state.errors, values: typed },
    visibleFields(way),
    (code) => messages[code] ?? code,
  );
  // Without scripts both ways' fields are in the page, and the style sheet shows those of the chosen one.
  const scripts = useScripts();
  const fieldsOf = useRef<HTMLDivElement>(null);
  const read = (element: HTMLFormElement) =>
    setTyped((before) => {
      const texts = [...withListedEmployer(new FormData(element))].filter(
        (entry): entry is [string, string] => typeof entry[1] === 'string',
      );
      return { ...before, ...Object.fromEntries(texts) };
    });
  // Who typed before the scripts arrived finds it in the preview too.
  useEffect(() => {
    const element = fieldsOf.current?.closest('form');
    if (element) read(element);
  }, []);
  useLeaveWarning(visibleFields('').some((name) => name !== 'way' && (typed[name] ?? '') !== ''));
  const refused = errors.length > 0 || state.unavailable;
  return (
    <div className={styles.step}>
      <div className={styles.namedSteps}>
        <SignSteps way="named" current={1} />
      </div>
      <div className={styles.anonymousSteps}>
        <SignSteps way="anonymous" current={1} />
      </div>
      <div className={styles.head}>
        <StepHeading submission={refused ? 0 : form.submission}>{t.title}</StepHeading>
        <LetterLine letter={page.letter} />
      </div>
      {ownDevice}
      <ValidatedForm
        form={form}
        hidden={{ ...letterFields(page), intent: 'review' }}
        summary={{ title: t.errorsTitle, errors }}
        wait={t.wait}
        onChange={(event) => read(event.currentTarget)}
      >
        {state.unavailable && <UnavailableNotice {...t.unavailable} />}
        <div ref={fieldsOf} className={styles.ways}>
          <WayField field={field} />
          {(!scripts || way === 'named') && (
            <fieldset className={styles.named} aria-label={t.fieldsOf.named}>
              <h2 className={styles.heading}>{t.fieldsOf.named}</h2>
              <NamedFields page={page} field={field} />
            </fieldset>
          )}
          {(!scripts || way === 'anonymous') && (
            <fieldset className={styles.anonymous} aria-label={t.fieldsOf.anonymous}>
              <h2 className={styles.heading}>{t.fieldsOf.anonymous}</h2>
              <AnonymousFields page={page} field={field} />
            </fieldset>
          )}
          <div className={styles.chosen}>
            <EmailField way={way} field={field} />
          </div>
          <div className={styles.named}>
            {scripts && <SignatureLinePreview caption={t.preview.caption} signature={typedSignature(typed)} />}
            <Button>{t.check}</Button>
          </div>
          <div className={styles.anonymous}>
            {(!scripts || way === 'anonymous') && (
              <SignatureLinePreview
                caption={t.preview.caption}
                signature={anonymousSignature}
                note={t.preview.anonymous}
              />
            )}
            <Button>{t.sendCode}</Button>
          </div>
          <div className={styles.none}>
            <Button>{t.continue}</Button>
          </div>
        </div>
      </ValidatedForm>
    </div>
  );
}
