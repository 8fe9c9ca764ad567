'use client';

import { startTransition, useActionState, useRef, useState, type SubmitEvent, type SyntheticEvent } from 'react';
import { saveLetter } from '@/lib/letters/actions';
import { canPublish } from '@/lib/letters/drafts/rules';
import {
  missingLanguages,
  fieldPathOf,
  fieldPathsOf,
  readDraftForm,
  type EditorState,
} from '@/lib/letters/editor/rules';
import { Button } from '../ui/button';
import { ErrorSummary } from '../ui/error-summary';
import { Notice } from '../ui/notice';
import { AboutFields } from './about-fields';
import { ConflictNotice } from './conflict-notice';
import { EditorBar } from './editor-bar';
import { listedErrors, type EditorWords } from './editor-labels';
import { LetterFields } from './letter-fields';
import { ContactFields, PublishingFields } from './settings-fields';
import { useUnsaved } from './use-unsaved';
import columns from './columns.module.css';
import styles from './editor-form.module.css';

interface EditorFormProps {
  initial: EditorState;
  /** The address under which it is kept; empty for a new letter. */
  kept: string;
  words: EditorWords;
  /** The languages that readers have; null before the first publishing. */
  readers: string[] | null;
  /** Today in UTC. */
  today: string;
  /** The letter is closed: its words stay. */
  fixed: boolean;
}

/** The editor: one form, which works as it stands without JavaScript. */
export function EditorForm({ initial, kept, words, readers, today, fixed }: EditorFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const [state, submit, pending] = useActionState(saveLetter, initial);
  const { draft, errors } = state;
  const [typed, setTyped] = useState<{ since: EditorState; draft: EditorState['draft'] } | null>(null);
  const { unsaved, noteTyping, noteSending } = useUnsaved(
    form,
    state,
    state.outcome === 'saved' || state.outcome === 'kept',
  );
  const shown = typed?.since === state ? typed.draft : draft;
  const published = readers !== null;
  const needed = new Set(fixed ? [] : canPublish(shown, today, readers ?? []).map(fieldPathOf));
  const several = draft.translations.length > 1;
  const listed = listedErrors(words, errors, fieldPathsOf(draft), several);

  const frame = { words, errors, missing: needed };

  const noteInput = (event: SyntheticEvent<HTMLFormElement>) => {
    noteTyping();
    setTyped({ since: state, draft: readDraftForm(new FormData(event.currentTarget)) });
  };
  // React empties a form after its action; here the words stay, with the cursor where it is, and may go on meanwhile.
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    noteSending();
    const sent = new FormData(event.currentTarget, event.nativeEvent.submitter);
    startTransition(() => submit(sent));
  };

  return (
    <form ref={form} action={submit} onSubmit={send} onInput={noteInput} noValidate className={styles.form}>
      {/* The first button is what Enter presses. */}
      <button name="intent" value="save" className={styles.enter} tabIndex={-1} aria-hidden>
        {words.save}
      </button>
      <input type="hidden" name="kept" value={kept} />
      <input type="hidden" name="version" value={state.version} />
      {listed.length > 0 && (
        <ErrorSummary
          submission={state}
          title={state.outcome === 'kept' ? words.kept : words.errorTitle}
          errors={listed}
        />
      )}
      {state.outcome === 'gone' && <Notice kind="warn">{words.gone}</Notice>}
      {state.theirs && <ConflictNotice mine={draft} theirs={state.theirs} words={words} />}

      <section aria-labelledby="part-letter">
        <h2 id="part-letter" className={styles.part}>
          {words.parts.letter}
        </h2>
        <div className={columns.columns}>
          {draft.translations.map((translation) => (
            <LetterFields
              key={translation.locale}
              translation={translation}
              shown={shown.translations.find(({ locale }) => locale === translation.locale) ?? translation}
              {...frame}
              alone={!several}
              readOnly={fixed}
            />
          ))}
        </div>
        <div className={styles.more}>
          {!fixed &&
            missingLanguages(draft).map((locale) => (
              <Button key={locale} kind="quiet" name="intent" value={`add-${locale}`}>
                {words.add[locale]}
              </Button>
            ))}
          <noscript>
            <Button kind="quiet" name="intent" value="preview">
              {words.previewButton}
            </Button>
          </noscript>
        </div>
      </section>

      <section aria-labelledby="part-about">
        <h2 id="part-about" className={styles.part}>
          {words.parts.about}
        </h2>
        <p className={styles.lead}>{words.leads.about}</p>
        <div className={columns.columns}>
          {draft.translations.map((translation) => (
            <AboutFields key={translation.locale} translation={translation} {...frame} />
          ))}
        </div>
      </section>

      <div className={styles.two}>
        <section aria-labelledby="part-contact">
          <h2 id="part-contact" className={styles.part}>
            {words.parts.contact}
          </h2>
          <p className={styles.lead}>{words.leads.contact}</p>
          <ContactFields draft={draft} {...frame} />
        </section>
        <section aria-labelledby="part-publishing">
          <h2 id="part-publishing" className={styles.part}>
            {words.parts.publishing}
          </h2>
          <PublishingFields draft={draft} {...frame} published={published} />
        </section>
      </div>
      <EditorBar
        words={words}
        outcome={state.outcome}
        unsaved={unsaved}
        pending={pending}
        published={published}
        fixed={fixed}
      />
    </form>
  );
}
