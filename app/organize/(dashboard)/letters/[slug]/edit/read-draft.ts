import { notFound } from 'next/navigation';
import { letterDraft, type LetterDraft } from '@/lib/letters/admin-queries';
import { canPublish, type PublishProblem } from '@/lib/letters/drafts/rules';
import { requireOrganizer } from '@/lib/organizers/sessions/request';
import { dayIn } from '@/lib/letters/closing/rules';
import { now } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';

export interface DraftProps {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** The draft that a page's address names, for those who may write it, with what publishing still needs. */
export async function readDraft({ params }: DraftProps): Promise<LetterDraft & { problems: PublishProblem[] }> {
  const organizer = await requireOrganizer('edit-letters');
  const { slug } = await params;
  const letter = (await letterDraft(database(), organizer, slug)) ?? notFound();
  const readers = letter.published?.translations.map(({ locale }) => locale);
  return { ...letter, problems: canPublish(letter.draft, dayIn(now(), letter.draft.closingZone), readers) };
}

/** One word of a page's query; anything else counts as not there. */
export async function askedOf({ searchParams }: DraftProps, name: string): Promise<string | undefined> {
  const value = (await searchParams)[name];
  return typeof value === 'string' ? value : undefined;
}

/** The sentence that an address asks for by its name; of what every object has beside its own, such as `constructor`, none. */
export const sentenceOf = (sentences: Record<string, string>, name = ''): string | undefined =>
  Object.hasOwn(sentences, name) ? sentences[name] : undefined;
