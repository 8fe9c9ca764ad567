import { randomBytes } from 'node:crypto';
import { recordEvent } from '@/lib/audit/mutations';
import type { Organizer } from '@/lib/permissions/rules';
import { authorize } from '@/lib/permissions/rules';
import { now } from '@/lib/platform/clock';
import type { Db } from '@/lib/platform/db';
import { closingMomentOf, dayIn } from '../closing/rules';
import { canPublish, slugFrom, type PublishProblem } from './rules';
import type { Draft } from './schema';

export type SaveOutcome =
  | { ok: true; slug: string; version: number }
  /** `slug-needed`: the title suggests none. `conflict`: somebody saved since. */
  | { ok: false; reason: 'slug-needed' | 'slug-taken' | 'conflict' | 'deleted' }
  /** A published letter never stops saying who asks and how to reach them. */
  | { ok: false; reason: 'needed'; problems: PublishProblem[] };

// Held while an address is looked for and taken, so that two letters cannot want the same one. Any number of its own.
const SLUG_LOCK = 0x736c7567;

async function isTaken(tx: Db, slug: string, besides?: string): Promise<boolean> {
  const other = await tx.letter.findUnique({ where: { slug }, select: { id: true } });
  return other !== null && other.id !== besides;
}

type Slug = { slug: string } | { ok: false; reason: 'slug-needed' | 'slug-taken' };

/** The address for a draft: what was typed, else what its title suggests, with a number where that is taken. */
async function takeSlug(tx: Db, draft: Draft, besides?: string): Promise<Slug> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${SLUG_LOCK})`;
  if (draft.slug !== '') {
    return (await isTaken(tx, draft.slug, besides)) ? { ok: false, reason: 'slug-taken' } : { slug: draft.slug };
  }
  const main = draft.translations.find(({ locale }) => locale === draft.mainLocale);
  const suggested = slugFrom(main?.title ?? '');
  if (suggested === '') return { ok: false, reason: 'slug-needed' };
  let slug = suggested;
  for (let number = 2; await isTaken(tx, slug, besides); number += 1) slug = `${suggested}-${number}`;
  return { slug };
}

const closingOf = ({ closesOn, closingZone }: Draft) => ({
  closesAt: closingMomentOf(closesOn, closingZone),
  closingZone,
});

const columnsOf = (draft: Draft) => ({
  mainLocale: draft.mainLocale,
  contactEmail: draft.contactEmail,
  contactSignal: draft.contactSignal,
  contactAge: draft.contactAge,
  signersIndexed: draft.signersIndexed,
  namesOmitted: draft.namesOmitted,
});

async function writeTranslations(tx: Db, letterId: string, draft: Draft): Promise<void> {
  await tx.letterDraft.deleteMany({ where: { letterId } });
  await tx.letterDraft.createMany({ data: draft.translations.map((translation) => ({ letterId, ...translation })) });
}

/** Stores a new letter as a draft. */
export async function createLetter(tx: Db, organizer: Organizer, draft: Draft): Promise<SaveOutcome> {
  authorize(organizer, 'edit-letters');
  const taken = await takeSlug(tx, draft);
  if ('ok' in taken) return taken;
  const letter = await tx.letter.create({
    data: {
      slug: taken.slug,
      ...columnsOf(draft),
      ...closingOf(draft),
      addressTokenSalt: new Uint8Array(randomBytes(16)),
    },
    select: { id: true, version: true },
  });
  await writeTranslations(tx, letter.id, draft);
  await recordEvent(tx, organizer, { action: 'letter.created', letter: taken.slug });
  return { ok: true, slug: taken.slug, version: letter.version };
}

/**
 * Stores what was typed, if nobody saved since `version`. The address and the closing date of a published letter stay as
 * they are; who asks, questions and contact are what readers see from now on, its text only once it is published.
 */
export async function saveDraft(
  tx: Db,
  organizer: Organizer,
  letterId: string,
  version: number,
  draft: Draft,
): Promise<SaveOutcome> {
  authorize(organizer, 'edit-letters');
  const letter = await lockLetter(tx, letterId);
  if (!letter) return { ok: false, reason: 'deleted' };
  if (letter.version !== version) return { ok: false, reason: 'conflict' };
  if (letter.openedAt) {
    const needed = canPublish(draft, dayIn(now(), draft.closingZone)).filter(
      ({ field }) => field === 'about' || field === 'contact',
    );
    if (needed.length > 0) return { ok: false, reason: 'needed', problems: needed };
  }
  const taken = letter.openedAt ? { slug: letter.slug } : await takeSlug(tx, draft, letterId);
  if ('ok' in taken) return taken;
  await tx.letter.update({
    where: { id: letterId },
    data: {
      ...columnsOf(draft),
      slug: taken.slug,
      ...(letter.openedAt ? {} : closingOf(draft)),
      version: version + 1,
    },
  });
  await writeTranslations(tx, letterId, draft);
  await recordEvent(tx, organizer, { action: 'letter.saved', letter: taken.slug });
  return { ok: true, slug: taken.slug, version: version + 1 };
}

/** The letter, held until the transaction ends, so that what is decided about it stays true. */
export async function lockLetter(tx: Db, letterId: string) {
  await tx.$executeRaw`SELECT 1 FROM letter WHERE id = ${letterId}::uuid FOR UPDATE`;
  return tx.letter.findUnique({ where: { id: letterId } });
}
