import { useEffect, useRef, useState, type ReactNode } from 'react';
import { SignatureDraft } from '@/components/signatures/signature-preview';
import { useLeaveWarning } from '@/components/ui/use-leave-warning';
import { Button } from '@/components/ui/button';
import { Form } from '@/components/ui/form';
import { useScripts } from '@/components/ui/use-hydrated';
import { fields, type Field } from '@/lib/signing/fields/schema';
import { presentFields, type SignState } from '@/lib/signing/steps/schema';
import { HiddenFields } from '@/components/ui/hidden-fields';
import { LetterLine } from './letter-line';
import type { StepProps } from './step-props';
import { SignSteps } from './sign-steps';
import { StepHeading } from './step-heading';
import { Unavailable } from './unavailable';
import { AnonymousFields, EmailField, NamedFields, Ways } from './details-fields';
import { anonymousLine, draftLine } from './signature-previews';
import { Problems } from './field-errors';
import styles from './details-step.module.css';

type WaysStepProps = StepProps & {
  state: Extract<SignState, { view: 'form' }>;
  /** Listed ones by name: suggested to who signs with a name, chosen from anonymously. */
  employers: string[];
  ownDevice: ReactNode;
};

/** The first step: one of two ways, its fields, and the line that comes of them. */
export function WaysStep({ words, letter, send, state, employers, ownDevice }: WaysStepProps) {
  const [typed, setTyped] = useState(state.typed);
  // Without them both ways' fields stand in the page, and CSS shows the chosen one's.
  const scripts = useScripts();
  const form = useRef<HTMLDivElement>(null);
  const read = (element: HTMLFormElement) =>
    setTyped((before) => ({ ...before, ...presentFields(new FormData(element)) }));
  // Who typed before the scripts arrived finds it in the preview too.
  useEffect(() => {
    const element = form.current?.closest('form');
    if (element) read(element);
  }, []);
  useLeaveWarning([typed.name, typed.role, typed.email].some((text) => text !== ''));
  const shows = (way: 'named' | 'anonymous') => !scripts || typed.way === way;
  const errors = fields.flatMap((field) => {
    const code = state.errors[field];
    return code === undefined || (field === 'way' && typed.way !== '') ? [] : [{ field, code }];
  });
  const error = (field: Field) => {
    const found = errors.find((one) => one.field === field);
    return found && words.errors[found.code];
  };
  const frame = { words, typed, error };
  return (
    <>
      <SignSteps words={words} way={typed.way} current={1} />
      <div className={styles.head}>
        <StepHeading fresh={errors.length > 0 || state.unavailable ? '' : state.fresh}>{words.title}</StepHeading>
        <LetterLine letter={words.letter} />
      </div>
      {ownDevice}
      <Form action={send} wait={words.wait} noValidate onChange={(event) => read(event.currentTarget)}>
        <HiddenFields fields={{ ...letter, step: 'form' }} />
        {state.unavailable && <Unavailable {...words.unavailable} />}
        <Problems submission={state} words={words} errors={errors} way={state.typed.way} />
        <div ref={form} className={styles.ways}>
          <Ways {...frame} />
          {shows('named') && (
            <div className={styles.named}>
              <h2 className={styles.heading}>{words.fieldsOf.named}</h2>
              <NamedFields {...frame} suggestions={employers} />
            </div>
          )}
          {shows('anonymous') && (
            <div className={styles.anonymous}>
              <h2 className={styles.heading}>{words.fieldsOf.anonymous}</h2>
              <AnonymousFields {...frame} employers={employers} />
            </div>
          )}
          {(!scripts || typed.way !== '') && (
            <div className={styles.chosen}>
              <EmailField {...frame} />
            </div>
          )}
          {shows('named') && (
            <div className={styles.named}>
              {scripts && (
                <SignatureDraft caption={words.draft.caption} words={words.line} signature={draftLine(typed)} />
              )}
              <Button>{words.check}</Button>
            </div>
          )}
          {shows('anonymous') && (
            <div className={styles.anonymous}>
              <SignatureDraft
                caption={words.draft.caption}
                words={words.line}
                signature={anonymousLine}
                note={words.draft.anonymous}
              />
              <Button>{words.sendCode}</Button>
            </div>
          )}
          {(!scripts || typed.way === '') && (
            <div className={styles.none}>
              <Button>{words.continue}</Button>
            </div>
          )}
        </div>
      </Form>
    </>
  );
}
