'use server';

import { revalidatePath } from 'next/cache';
import { notFound, redirect } from 'next/navigation';
import { organizerAction } from '@/lib/organizers/request';
import type { Organizer } from '@/lib/permissions/rules';
import { now } from '@/lib/platform/clock';
import { database, inTransaction } from '@/lib/platform/db';
import { untouched } from '@/lib/platform/form';
import { letterDraft } from './admin-queries';
import { dayIn } from './closing/rules';
import { createLetter, saveDraft, type SaveOutcome } from './drafts/mutations';
import { canPublish } from './drafts/rules';
import {
  cleanedPlaces,
  draftErrorsOf,
  draftFrom,
  placesParam,
  signedOutState,
  withLanguages,
  type EditorState,
} from './editor/rules';
import { closeFormSchema, closingDateFormSchema, editorFormSchema, parseDraft } from './editor/schema';
import { closeImmediately, moveClosing } from './mutations';

const pageOf = (slug: string): string => `/organize/letters/${slug}/edit`;

/** Saves the editor's form, and goes on to the review where that was asked. */
export const saveLetter = organizerAction(
  'edit-letters',
  editorFormSchema,
  async ({ organizer, data, values }): Promise<EditorState> => {
    const { intent, letter: slug } = data;
    const typed = withLanguages(draftFrom(values, data.locale), intent);
    const version = intent === 'overwrite' ? data.theirVersion : data.version;
    const state: EditorState = {
      ...untouched,
      errors: {},
      version: data.version,
      draft: typed,
      outcome: 'shown',
      cleaned: [],
      theirs: null,
    };
    if (/^(add|remove)-|^preview$/.test(intent)) return state;

    const checked = parseDraft(typed);
    if (!checked.ok) return { ...state, errors: checked.errors, outcome: 'refused' };
    const { draft } = checked;
    const letterId = slug === '' ? null : ((await letterDraft(database(), organizer, slug))?.id ?? notFound());
    const saved = await inTransaction((tx) =>
      letterId === null ? createLetter(tx, organizer, draft) : saveDraft(tx, organizer, letterId, version, draft),
    );
    if (!saved.ok) return refused(organizer, slug, state, saved);
    // The navigation beside the page names the letters.
    revalidatePath('/organize', 'layout');
    const cleaned = cleanedPlaces(typed);
    if (intent === 'publish') {
      const problems = await problemsOf(organizer, saved.slug);
      if (problems.length === 0) redirect(`${pageOf(saved.slug)}/publish`);
      // A new letter is saved by now: what is missing is shown on its own page.
      if (slug !== saved.slug) redirect(`${pageOf(saved.slug)}?missing=1`);
      return {
        ...state,
        version: saved.version,
        draft,
        cleaned,
        errors: draftErrorsOf(problems),
        outcome: 'incomplete',
      };
    }
    const changed = cleaned.length > 0 ? `?cleaned=${placesParam(cleaned)}` : '';
    if (slug !== saved.slug) redirect(`${pageOf(saved.slug)}${changed}`);
    return { ...state, version: saved.version, draft, cleaned, outcome: 'saved' };
  },
  { signedOut: (before, { values, data }) => signedOutState(before, draftFrom(values, data.locale)) },
);

async function problemsOf(organizer: Organizer, slug: string) {
  const letter = await letterDraft(database(), organizer, slug);
  const published = letter?.published?.translations.map(({ locale }) => locale);
  return letter ? canPublish(letter.draft, dayIn(now(), letter.draft.closingZone), published) : [];
}

async function refused(
  organizer: Organizer,
  slug: string,
  state: EditorState,
  saved: Extract<SaveOutcome, { ok: false }>,
): Promise<EditorState> {
  switch (saved.reason) {
    case 'conflict': {
      const stored = await letterDraft(database(), organizer, slug);
      return { ...state, outcome: 'conflict', theirs: stored && { version: stored.version, draft: stored.draft } };
    }
    case 'needed':
      return { ...state, outcome: 'refused', errors: draftErrorsOf(saved.problems) };
    case 'slug-needed':
    case 'slug-taken':
      return { ...state, outcome: 'refused', errors: { slug: saved.reason } };
    case 'deleted':
      return { ...state, outcome: 'deleted' };
  }
}

const letterOf = async (organizer: Organizer, slug: string) =>
  (await letterDraft(database(), organizer, slug)) ?? notFound();

/** Moves the closing date. */
export const moveLetter = organizerAction(
  'edit-letters',
  closingDateFormSchema,
  async ({ organizer, data, refuse }) => {
    const letter = await letterOf(organizer, data.letter);
    const { closesOn, closingZone } = data;
    const outcome = await inTransaction((tx) => moveClosing(tx, organizer, letter.id, closesOn, closingZone));
    return outcome.ok
      ? redirect(`${pageOf(letter.draft.slug)}/closing?done=moved`)
      : refuse({ closesOn: outcome.reason });
  },
);

/** Closes the letter by hand. */
export const closeLetter = organizerAction('edit-letters', closeFormSchema, async ({ organizer, data, refuse }) => {
  const letter = await letterOf(organizer, data.letter);
  const outcome = await inTransaction((tx) => closeImmediately(tx, organizer, letter.id));
  return outcome.ok ? redirect(`${pageOf(letter.draft.slug)}/closing?done=closed`) : refuse({ sure: outcome.reason });
});
