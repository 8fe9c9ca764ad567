'use client';

import { useEffect, useRef, useState, type SubmitEvent, type SyntheticEvent } from 'react';
import { saveLetter } from '@/lib/letters/actions';
import { canPublish } from '@/lib/letters/drafts/rules';
import {
  draftFrom,
  fieldPathOf,
  fieldPathsOf,
  missingLanguages,
  valuesOf,
  type EditorState,
} from '@/lib/letters/editor/rules';
import { Button } from '../ui/button';
import { ErrorSummary } from '../ui/error-summary';
import { formFields } from '../ui/form-fields';
import { useMessages } from '../ui/messages-provider';
import { Notice } from '../ui/notice';
import { useFormAction } from '../ui/use-form-action';
import { AboutFields } from './about-fields';
import { ConflictNotice } from './conflict-notice';
import { CleanedNotice, SignedOutNotice } from './saved-notices';
import { EditorBar } from './editor-bar';
import { errorTexts, withLanguage } from './editor-errors';
import { LetterFields } from './letter-fields';
import { ContactFields, ExposureFields, PublishingFields } from './settings-fields';
import { useUnsaved } from './use-unsaved';
import columns from './columns.module.css';
import styles from './editor-form.module.css';

interface EditorFormProps {
  initial: EditorState;
  /** The slug under which the letter is stored; empty for a new one. */
  slug: string;
  /** The sentence about length for each kind of text. */
  tooLong: Record<string, string>;
  /** The languages that are published; null before the first publishing. */
  readers: string[] | null;
  /** Today in the time zone of the closing date. */
  today: string;
  /** The time zones to choose from. */
  timeZones: string[];
  /** The letter is closed: its text cannot be changed. */
  fixed: boolean;
}

/** The editor: one form, which works without JavaScript, too. */
export function EditorForm({ initial, slug, tooLong, readers, today, timeZones, fixed }: EditorFormProps) {
  const element = useRef<HTMLFormElement>(null);
  const t = useMessages('dashboard.editor').form;
  const shared = useMessages('dashboard.signIn').errors;
  const { state, submission, pending, action, onSubmit } = useFormAction(
    saveLetter,
    initial,
    slug === '' ? '/organize/letters/new' : `/organize/letters/${slug}/edit`,
  );
  const { draft, unavailable, outcome } = state;
  const [typed, setTyped] = useState<{ since: EditorState; draft: EditorState['draft'] } | null>(null);
  const isSaved = !unavailable && (outcome === 'saved' || outcome === 'incomplete');
  const { unsaved, noteTyping, noteSending } = useUnsaved(element, state, isSaved);
  const shown = typed && (typed.since === state || unavailable) ? typed.draft : draft;
  const published = readers !== null;
  const missing = new Set(fixed ? [] : canPublish(shown, today, readers ?? []).map(fieldPathOf));
  const several = draft.translations.length > 1;
  const { field, errors } = formFields(
    {
      errors: unavailable ? { form: shared.unavailable } : errorTexts(t, tooLong, state.errors),
      values: valuesOf(draft),
    },
    fieldPathsOf(draft),
    (sentence) => sentence,
  );
  const listed = several ? withLanguage(errors) : errors;
  const fields = { field, missing };

  // The button of the language is no longer there: who pressed it goes on with its title.
  const languages = draft.translations.map(({ locale }) => locale).join();
  const shownLanguages = useRef(languages);
  useEffect(() => {
    const before = shownLanguages.current.split(',');
    shownLanguages.current = languages;
    const added = languages.split(',').find((locale) => !before.includes(locale));
    if (added) element.current?.querySelector<HTMLElement>(`[name="title.${added}"]`)?.focus();
  }, [languages]);

  const noteInput = (event: SyntheticEvent<HTMLFormElement>) => {
    noteTyping();
    const form = new FormData(event.currentTarget);
    const languages = form.getAll('locale').filter((value) => typeof value === 'string');
    setTyped({ since: state, draft: draftFrom(Object.fromEntries(form), languages) });
  };
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    noteSending();
    onSubmit(event);
  };

  return (
    <form ref={element} action={action} onSubmit={send} onInput={noteInput} noValidate className={styles.form}>
      {/* The first button is what Enter presses. */}
      <button name="intent" value="save" className={styles.enter} tabIndex={-1} aria-hidden>
        {t.save}
      </button>
      <input type="hidden" name="letter" value={slug} />
      <input type="hidden" name="version" value={state.version} />
      {listed.length > 0 && (
        <ErrorSummary
          submission={submission}
          title={outcome === 'incomplete' && !unavailable ? t.savedIncomplete : t.errorTitle}
          errors={listed}
        />
      )}
      {outcome === 'signed-out' && !unavailable && <SignedOutNotice submission={submission} />}
      {isSaved && <CleanedNotice places={state.cleaned} />}
      {outcome === 'deleted' && <Notice kind="warn">{t.deleted}</Notice>}
      {state.theirs && <ConflictNotice mine={draft} theirs={state.theirs} />}

      <section aria-labelledby="part-letter">
        <h2 id="part-letter" className={styles.part}>
          {t.parts.letter}
        </h2>
        <div className={columns.columns}>
          {draft.translations.map((translation) => (
            <LetterFields
              key={translation.locale}
              locale={translation.locale}
              shown={shown.translations.find(({ locale }) => locale === translation.locale) ?? translation}
              {...fields}
              alone={!several}
              readOnly={fixed}
            />
          ))}
        </div>
        <div className={styles.more}>
          {!fixed &&
            missingLanguages(draft).map((locale) => (
              <Button key={locale} kind="quiet" name="intent" value={`add-${locale}`}>
                {t.add[locale]}
              </Button>
            ))}
          <noscript>
            <Button kind="quiet" name="intent" value="preview">
              {t.previewButton}
            </Button>
          </noscript>
        </div>
      </section>

      <section aria-labelledby="part-about">
        <h2 id="part-about" className={styles.part}>
          {t.parts.about}
        </h2>
        <p className={styles.lead}>{t.leads.about}</p>
        <div className={columns.columns}>
          {draft.translations.map((translation) => (
            <AboutFields
              key={translation.locale}
              locale={translation.locale}
              shown={shown.translations.find(({ locale }) => locale === translation.locale) ?? translation}
              {...fields}
            />
          ))}
        </div>
      </section>

      <div className={styles.two}>
        <section aria-labelledby="part-contact">
          <h2 id="part-contact" className={styles.part}>
            {t.parts.contact}
          </h2>
          <p className={styles.lead}>{t.leads.contact}</p>
          <ContactFields {...fields} />
        </section>
        <section aria-labelledby="part-publishing">
          <h2 id="part-publishing" className={styles.part}>
            {t.parts.publishing}
          </h2>
          <PublishingFields draft={draft} {...fields} published={published} timeZones={timeZones} />
          <ExposureFields {...fields} />
        </section>
      </div>
      <EditorBar
        outcome={outcome}
        unsaved={unsaved}
        pending={pending}
        unavailable={unavailable}
        published={published}
        fixed={fixed}
      />
    </form>
  );
}
