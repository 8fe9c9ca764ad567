'use server';

import { revalidatePath } from 'next/cache';
import { notFound, redirect } from 'next/navigation';
import { requireOrganizer } from '@/lib/organizers/sessions/request';
import type { Organizer } from '@/lib/permissions/rules';
import { dayOf, now } from '@/lib/platform/clock';
import { database, inTransaction } from '@/lib/platform/db';
import { isFormData, textIn } from '@/lib/platform/form';
import { createLetter, saveDraft, type SaveOutcome } from './drafts/mutations';
import { closeImmediately, moveClosing } from './mutations';
import { publish } from './revisions/mutations';
import { letterDraft } from './admin-queries';
import { canPublish } from './drafts/rules';
import { draftErrorsOf, readDraftForm, withLanguages, type EditorState } from './editor/rules';
import { daySchema } from './drafts/schema';
import { parseDraft } from './editor/schema';

const addressOf = (slug: string): string => `/organize/letters/${slug}/edit`;

/** The editor's one form: keeps what was typed, and goes on to the review where that was asked. */
export async function saveLetter(before: EditorState, form: FormData): Promise<EditorState> {
  const organizer = await requireOrganizer('edit-letters');
  if (!isFormData(form)) notFound();
  const intent = textIn(form, 'intent');
  const typed = withLanguages(readDraftForm(form), intent);
  const state: EditorState = { ...before, draft: typed, errors: {}, outcome: 'shown', theirs: null };
  if (/^(add|remove)-|^preview$/.test(intent)) return state;

  const checked = parseDraft(typed);
  if (!checked.ok) return { ...state, errors: checked.errors, outcome: 'refused' };
  const { draft } = checked;
  const slug = textIn(form, 'kept');
  const version = Number(textIn(form, intent === 'overwrite' ? 'theirVersion' : 'version'));
  const letterId = slug === '' ? null : ((await letterDraft(database(), organizer, slug))?.id ?? notFound());
  const saved = await inTransaction((tx) =>
    letterId === null
      ? createLetter(tx, organizer, draft)
      : saveDraft(tx, organizer, letterId, Number.isSafeInteger(version) ? version : 0, draft),
  );
  if (!saved.ok) return refused(organizer, slug, { ...state, letterId }, saved);
  // The places beside the page name the letters.
  revalidatePath('/organize', 'layout');
  if (intent === 'publish') {
    const problems = await problemsOf(organizer, saved.slug);
    if (problems.length === 0) redirect(`${addressOf(saved.slug)}/publish`);
    // A new letter is kept by now: its missing words are shown where it is.
    if (slug !== saved.slug) redirect(`${addressOf(saved.slug)}?missing=1`);
    return { ...state, letterId, version: saved.version, draft, errors: draftErrorsOf(problems), outcome: 'kept' };
  }
  if (slug !== saved.slug) redirect(addressOf(saved.slug));
  return { ...state, letterId, version: saved.version, draft, outcome: 'saved' };
}

async function problemsOf(organizer: Organizer, slug: string) {
  const letter = await letterDraft(database(), organizer, slug);
  const readers = letter?.published?.translations.map(({ locale }) => locale);
  return letter ? canPublish(letter.draft, dayOf(now()), readers) : [];
}

async function refused(
  organizer: Organizer,
  slug: string,
  state: EditorState,
  saved: Extract<SaveOutcome, { ok: false }>,
): Promise<EditorState> {
  switch (saved.reason) {
    case 'conflict': {
      const kept = await letterDraft(database(), organizer, slug);
      return { ...state, outcome: 'conflict', theirs: kept && { version: kept.version, draft: kept.draft } };
    }
    case 'needed':
      return { ...state, outcome: 'refused', errors: draftErrorsOf(saved.problems) };
    case 'slug-needed':
    case 'slug-taken':
      return { ...state, outcome: 'refused', errors: { slug: saved.reason } };
    case 'gone':
      return { ...state, outcome: 'gone' };
  }
}

/** The letter that a form of the desk is about, by the address that stands in it. */
async function letterOf(organizer: Organizer, form: FormData) {
  if (!isFormData(form)) notFound();
  return (await letterDraft(database(), organizer, textIn(form, 'letter'))) ?? notFound();
}

/** Publishes what the review showed. */
export async function publishLetter(form: FormData): Promise<void> {
  const organizer = await requireOrganizer('edit-letters');
  const letter = await letterOf(organizer, form);
  const correction = form.get('correction') !== null;
  const outcome = await inTransaction((tx) =>
    publish(tx, organizer, letter.id, Number(textIn(form, 'version')), { correction }),
  );
  const address = addressOf(letter.draft.slug);
  if (!outcome.ok) redirect(`${address}/publish?problem=${outcome.reason}`);
  revalidatePath('/organize', 'layout');
  redirect(`${address}?published=${outcome.changed ? outcome.number : 'same'}`);
}

/** Moves the closing date. */
export async function moveLetter(form: FormData): Promise<void> {
  const organizer = await requireOrganizer('edit-letters');
  const letter = await letterOf(organizer, form);
  const day = daySchema.safeParse(textIn(form, 'closesOn'));
  const address = `${addressOf(letter.draft.slug)}/closing`;
  if (!day.success) redirect(`${address}?problem=date`);
  const outcome = await inTransaction((tx) => moveClosing(tx, organizer, letter.id, day.data));
  redirect(outcome.ok ? `${address}?done=moved` : `${address}?problem=${outcome.reason}`);
}

/** Closes the letter by hand. */
export async function closeLetter(form: FormData): Promise<void> {
  const organizer = await requireOrganizer('edit-letters');
  const letter = await letterOf(organizer, form);
  const address = `${addressOf(letter.draft.slug)}/closing`;
  if (textIn(form, 'sure') === '') redirect(`${address}?problem=not-sure`);
  const outcome = await inTransaction((tx) => closeImmediately(tx, organizer, letter.id));
  redirect(outcome.ok ? `${address}?done=closed` : `${address}?problem=${outcome.reason}`);
}
