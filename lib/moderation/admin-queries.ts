import { organizerNames } from '@/lib/organizers/queries';
import { authorize, type Organizer } from '@/lib/permissions/rules';
import type { Db } from '@/lib/platform/db';
import { publishedBatches, type ListedBatch } from '@/lib/signatures/batches/queries';
import type { AdminSigner } from '@/lib/signatures/model';
import { countInState, namedSigners, namedSignersByIds, type NamedState } from '@/lib/signatures/named/queries';
import { signaturesDecidedBy, stateChanges } from './queries';
import { PAGE_SIZE } from './schema';

/** Who removed a signature, when and why. */
export type Removal = { organizer: string; at: Date; reasonCode: string; reasonText: string };

/** `removed` is null for one that is not. */
export type NamedListItem = AdminSigner & { removed: Removal | null };

export type NamedPage = { rows: NamedListItem[]; next: string | null };

/** A page of a letter's named signatures, the latest first; `next` is the cursor of the page after it. */
export async function namedPage(
  db: Db,
  organizer: Organizer,
  letterId: string,
  asked: { state: NamedState; search?: string; cursor?: string },
): Promise<NamedPage> {
  authorize(organizer, 'view');
  const { signers, next } = await namedSigners(db, letterId, { ...asked, limit: PAGE_SIZE });
  return { rows: await withRemovals(db, organizer, letterId, signers, asked.state), next };
}

/** Those of `ids` that are in `state` under this letter. */
export async function namedByIds(
  db: Db,
  organizer: Organizer,
  letterId: string,
  ids: readonly string[],
  state: NamedState,
): Promise<NamedListItem[]> {
  authorize(organizer, 'view');
  return withRemovals(db, organizer, letterId, await namedSignersByIds(db, letterId, ids, state), state);
}

async function withRemovals(
  db: Db,
  organizer: Organizer,
  letterId: string,
  signers: AdminSigner[],
  state: NamedState,
): Promise<NamedListItem[]> {
  if (state !== 'removed') return signers.map((signer) => ({ ...signer, removed: null }));
  const rows = await db.moderationDecisionSignature.findMany({
    where: {
      letterId,
      signatureId: { in: signers.map(({ id }) => id) },
      decision: { kind: { in: ['remove', 'refuse'] }, undoneAt: null },
    },
    // The latest of each signature comes last, and stays in the map.
    orderBy: { decision: { decidedAt: 'asc' } },
    select: {
      signatureId: true,
      decision: { select: { organizerId: true, decidedAt: true, reasonCode: true, reasonText: true } },
    },
  });
  const names = await organizerNames(db, organizer);
  const removals = new Map(
    rows.map(({ signatureId, decision: { organizerId, decidedAt: at, ...reason } }): [string, Removal] => [
      signatureId,
      { organizer: names.get(organizerId) ?? organizerId, at, ...reason },
    ]),
  );
  return signers.map((signer) => ({ ...signer, removed: removals.get(signer.id) ?? null }));
}

/** What came of a decision: its signatures are now removed, shown or held, also where that is because it was undone. */
export type DecisionResult = { state: NamedState; undone: boolean; rows: NamedListItem[] };

/** A decision as far as no later one has changed its signatures again; null where nothing of it is left. */
export async function decisionResult(
  db: Db,
  organizer: Organizer,
  letterId: string,
  decisionId: string,
): Promise<DecisionResult | null> {
  authorize(organizer, 'moderate');
  const decision = await db.moderationDecision.findUnique({ where: { letterId_id: { letterId, id: decisionId } } });
  if (!decision) return null;
  const undone = decision.undoneAt !== null;
  const { from, to } = stateChanges[decision.kind];
  const state = undone ? from : to;
  const ids = await signaturesDecidedBy(db, letterId, decisionId);
  const rows = await namedByIds(db, organizer, letterId, ids, state);
  return rows.length > 0 ? { state, undone, rows } : null;
}

const MOST_COUNTED = 1000;

/** How many are removed, and how many are held, each up to a thousand. */
export async function hiddenCounts(
  db: Db,
  organizer: Organizer,
  letterId: string,
): Promise<{ removed: number; held: number }> {
  authorize(organizer, 'view');
  const count = (state: NamedState) => countInState(db, letterId, state, MOST_COUNTED);
  return { removed: await count('removed'), held: await count('held') };
}

/** A published batch, and the last decision on it; null where there was none. */
export type BatchListItem = ListedBatch & { decision: Omit<Removal, 'reasonCode'> | null };

/** The published batches of anonymous signatures, the latest first: what readers can note down of them, and no more. */
export async function batchList(db: Db, organizer: Organizer, letterId: string): Promise<BatchListItem[]> {
  authorize(organizer, 'view');
  const batches = await publishedBatches(db, letterId);
  const rows = await db.moderationDecision.findMany({
    where: { letterId, batch: { not: null } },
    // The latest of each batch comes last, and stays in the map.
    orderBy: { decidedAt: 'asc' },
    select: { batch: true, organizerId: true, decidedAt: true, reasonText: true },
  });
  const names = await organizerNames(db, organizer);
  const decisions = new Map(
    rows.map(({ batch, organizerId, decidedAt: at, reasonText }) => [
      batch,
      { organizer: names.get(organizerId) ?? organizerId, at, reasonText },
    ]),
  );
  return batches.map((batch) => ({ ...batch, decision: decisions.get(batch.number) ?? null }));
}
