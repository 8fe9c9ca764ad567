import { recordEvent } from '@/lib/audit/mutations';
import { authorize, type Organizer } from '@/lib/permissions/rules';
import { now } from '@/lib/platform/clock';
import type { Db } from '@/lib/platform/db';
import { dayIn } from '../closing/rules';
import { lockLetter } from '../drafts/mutations';
import { acceptsNewSignatures, revisionHash, stateOf, type Translation } from '../rules';
import { languagesChanged, type LanguageChange } from './rules';
import { canPublish, publishable, type PublishProblem } from '../drafts/rules';
import { draftOf } from '../admin-queries';

export type PublishOutcome =
  | { ok: true; number: number; hash: string; first: boolean; changed: boolean }
  /** `conflict`: it was saved again since the review. `earlier-words`: word for word an earlier revision. */
  | { ok: false; reason: 'conflict' | 'deleted' | 'closed' | 'earlier-text' }
  | { ok: false; reason: 'problems'; problems: PublishProblem[] };

/**
 * Publishes the draft as it was at `version` as a revision; whoever signed keeps the one that they signed. The same text
 * again changes nothing, so that pressing twice has one effect. What signatures need is done by lib/lifecycle/opening.
 */
export async function publishRevision(
  tx: Db,
  organizer: Organizer,
  letterId: string,
  version: number,
  { correction }: { correction: boolean },
): Promise<PublishOutcome> {
  authorize(organizer, 'edit-letters');
  const letter = await lockLetter(tx, letterId);
  if (!letter) return { ok: false, reason: 'deleted' };
  if (letter.version !== version) return { ok: false, reason: 'conflict' };
  const first = letter.openedAt === null;
  if (!first && !acceptsNewSignatures(stateOf(letter, now()))) return { ok: false, reason: 'closed' };

  const draft = draftOf(letter, await tx.letterDraft.findMany({ where: { letterId } }));
  const revisions = await tx.revision.findMany({
    where: { letterId },
    orderBy: { number: 'desc' },
    include: { translations: { select: { locale: true, title: true, addressees: true, body: true } } },
  });
  const latest = revisions[0];
  const readers = latest?.translations.map(({ locale }) => locale);
  const problems = canPublish(draft, dayIn(now(), draft.closingZone), readers);
  if (problems.length > 0) return { ok: false, reason: 'problems', problems };

  const translations = publishable(draft);
  const hash = revisionHash(translations);
  if (latest?.hash === hash) return { ok: true, number: latest.number, hash, first: false, changed: false };
  if (revisions.some((revision) => revision.hash === hash)) return { ok: false, reason: 'earlier-text' };

  const number = (latest?.number ?? 0) + 1;
  const isCorrection = correction && !first;
  const changes = latest ? languagesChanged(latest.translations, translations) : null;
  await writeRevision(
    tx,
    letterId,
    { hash, number, correction: isCorrection, changes, publishedAt: now() },
    translations,
  );
  if (first) await tx.letter.update({ where: { id: letterId }, data: { openedAt: now() } });
  await recordEvent(tx, organizer, {
    action: isCorrection ? 'letter.corrected' : 'letter.published',
    letter: letter.slug,
  });
  return { ok: true, number, hash, first, changed: true };
}

type RevisionHead = {
  hash: string;
  number: number;
  correction: boolean;
  /** Null for the first. */
  changes: LanguageChange[] | null;
  publishedAt: Date;
};

/** Writes a revision with its text. */
export async function writeRevision(
  tx: Db,
  letterId: string,
  { changes, ...head }: RevisionHead,
  translations: readonly Translation[],
): Promise<void> {
  await tx.revision.create({ data: { letterId, ...head, ...(changes ? { changes } : {}) } });
  await tx.revisionTranslation.createMany({
    data: translations.map(({ locale, title, addressees, body }) => ({
      letterId,
      hash: head.hash,
      locale,
      title,
      addressees,
      body,
    })),
  });
}
