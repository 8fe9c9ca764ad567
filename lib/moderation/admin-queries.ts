import { latestAbout, subjectsOf, type AuditedEvent } from '@/lib/audit/admin-queries';
import { organizerNames } from '@/lib/organizers/queries';
import { authorize, type Organizer } from '@/lib/permissions/rules';
import { dayOf } from '@/lib/platform/clock';
import { Prisma, type Db } from '@/lib/platform/db';
import { containing } from '@/lib/platform/like-pattern';
import { searchKey, type VerificationLevel } from '@/lib/signatures/rules';
import { cursorOf, placeOf } from '@/lib/signatures/search/rules';
import type { Relation } from '@/lib/signatures/schema';
import { PAGE_SIZE } from './schema';

export type NamedListItem = {
  id: string;
  name: string;
  relation: Relation;
  role: string;
  employer: string;
  verificationLevel: VerificationLevel;
  /** The day of signing, such as `2026-01-24`. */
  signedOn: string;
  /** Who removed it, when and why; null for one that is shown. */
  removed: AuditedEvent | null;
};

export type NamedState = 'shown' | 'removed';

type Row = Omit<NamedListItem, 'signedOn' | 'removed'> & { signedOn: Date };

const columns = Prisma.sql`
  s.id::text, s.name, s.relation::text, s.role, e.name AS employer, s.verification_level::text AS "verificationLevel", s.signed_on AS "signedOn"`;

/** Employers that `text` may mean: by name or by any other spelling. There are thousands of them, not millions. */
async function employersLike(db: Db, text: string): Promise<string[]> {
  const pattern = containing(searchKey(text));
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT id::text FROM employer WHERE key LIKE ${pattern} OR name ILIKE ${pattern}
    UNION SELECT employer_id::text FROM employer_alias WHERE key LIKE ${pattern} OR text ILIKE ${pattern} LIMIT 500`;
  return rows.map(({ id }) => id);
}

async function matching(db: Db, text: string): Promise<Prisma.Sql> {
  if (searchKey(text) === '') return Prisma.empty;
  const employers = await employersLike(db, text);
  const byEmployer = employers.length > 0 ? Prisma.sql`OR s.employer_id = ANY (${employers}::uuid[])` : Prisma.empty;
  return Prisma.sql`
    AND (s.name_key LIKE ${containing(searchKey(text))} OR s.role ILIKE ${containing(text.trim())} ${byEmployer})`;
}

export type NamedPage = { rows: NamedListItem[]; next: string | null };

/** A page of a letter's named signatures, the latest first; `next` is the cursor of the page after it. */
export async function namedPage(
  db: Db,
  organizer: Organizer,
  letterId: string,
  asked: { state: NamedState; search?: string; cursor?: string },
): Promise<NamedPage> {
  authorize(organizer, 'view');
  const place = placeOf(asked.cursor);
  const after = place
    ? Prisma.sql`AND (s.signed_on < ${place.day}::date
        OR (s.signed_on = ${place.day}::date AND s.id > ${place.id}::uuid))`
    : Prisma.empty;
  const found = await db.$queryRaw<Row[]>`
    SELECT ${columns} FROM named_signature s JOIN employer e ON e.id = s.employer_id
    WHERE s.letter_id = ${letterId}::uuid AND s.state = ${asked.state}::named_state
      ${await matching(db, asked.search ?? '')} ${after}
    ORDER BY s.signed_on DESC, s.id LIMIT ${PAGE_SIZE + 1}`;
  const rows = await withReasons(db, organizer, found.slice(0, PAGE_SIZE), asked.state);
  const last = rows.at(-1);
  return { rows, next: found.length > PAGE_SIZE && last ? cursorOf({ day: last.signedOn, id: last.id }) : null };
}

async function withReasons(db: Db, organizer: Organizer, rows: Row[], state: NamedState): Promise<NamedListItem[]> {
  const plain = rows.map((row) => ({ ...row, signedOn: dayOf(row.signedOn), removed: null }));
  if (state === 'shown' || rows.length === 0) return plain;
  const ids = rows.map(({ id }) => id);
  const removals = await latestAbout(db, organizer, 'signature-removed', ids);
  const names = await organizerNames(db, organizer);
  return plain.map((row) => {
    const removal = removals.get(row.id);
    return {
      ...row,
      removed: removal ? { ...removal, organizer: names.get(removal.organizer) ?? removal.organizer } : null,
    };
  });
}

/** Those of `ids` that are in `state` under this letter, as they stand. */
export async function namedByIds(
  db: Db,
  organizer: Organizer,
  letterId: string,
  ids: readonly string[],
  state: NamedState,
): Promise<NamedListItem[]> {
  authorize(organizer, 'view');
  const found = await db.$queryRaw<Row[]>`
    SELECT ${columns} FROM named_signature s JOIN employer e ON e.id = s.employer_id
    WHERE s.letter_id = ${letterId}::uuid AND s.id = ANY (${[...ids]}::uuid[]) AND s.state = ${state}::named_state
    ORDER BY s.signed_on DESC, s.id`;
  return withReasons(db, organizer, found, state);
}

/** An act of the organizer, told by its entries in the audit log, as far as nobody undid it since. */
export type LatestDecision = { kind: 'removed' | 'put-back'; rows: NamedListItem[] };

/** What the organizer's own act did, and whether it removed or put back; null when nothing of it is left. */
export async function latestDecision(
  db: Db,
  organizer: Organizer,
  letterId: string,
  act: { first: number; last: number },
): Promise<LatestDecision | null> {
  authorize(organizer, 'moderate');
  const removed = await subjectsOf(db, organizer, 'signature-removed', act.first, act.last);
  const kind = removed.length > 0 ? 'removed' : 'put-back';
  const ids = removed.length > 0 ? removed : await subjectsOf(db, organizer, 'signature-put-back', act.first, act.last);
  const rows = await namedByIds(db, organizer, letterId, ids, kind === 'removed' ? 'removed' : 'shown');
  return rows.length > 0 ? { kind, rows } : null;
}

const MOST_COUNTED = 1000;

/** How many are removed, up to a thousand: a flood of them must not make the page slow. */
export async function removedCount(db: Db, organizer: Organizer, letterId: string): Promise<number> {
  authorize(organizer, 'view');
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM (
      SELECT 1 FROM named_signature WHERE letter_id = ${letterId}::uuid AND state = 'removed' LIMIT ${MOST_COUNTED}
    ) AS first_ones`;
  return row?.count ?? 0;
}
