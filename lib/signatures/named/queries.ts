import type { z } from 'zod';
import { employerNames, employersContaining } from '@/lib/employers/queries';
import { dayOf } from '@/lib/platform/clock';
import { bytes, Prisma, type Db } from '@/lib/platform/db';
import { containing } from '@/lib/platform/like-pattern';
import { signerColumns, type AdminSigner, type SignaturePreview } from '../model';
import { isVerified, searchKey, type VerificationLevel } from '../rules';
import { cursorOf, placeOf } from '../search/queries';

/** The names of `signerColumns`: a fixed list out of the model, so that they are safe in SQL as they are. */
export const columnNames = signerColumns.keyof().options;

/** `signerColumns` of `named_signature s`. */
export const namedColumns = Prisma.raw(columnNames.map((name) => `s.${name}::text AS ${name}`).join(', '));

export type NamedState = 'shown' | 'removed' | 'held';

type Row = z.output<typeof signerColumns> & {
  id: string;
  employerId: string;
  verificationLevel: VerificationLevel;
  signedOn: Date;
};

const adminColumns = Prisma.sql`s.id::text, ${namedColumns}, s.employer_id::text AS "employerId",
  s.verification_level::text AS "verificationLevel", s.signed_on AS "signedOn"`;

async function adminSigners(db: Db, rows: readonly Row[]): Promise<AdminSigner[]> {
  const names = await employerNames(
    db,
    rows.map(({ employerId }) => employerId),
  );
  return rows.map(({ employerId, signedOn, ...row }) => ({
    ...row,
    employer: names.get(employerId) ?? '',
    signedOn: dayOf(signedOn),
  }));
}

async function matching(db: Db, text: string): Promise<Prisma.Sql> {
  const key = searchKey(text);
  if (key === '') return Prisma.empty;
  const employers = await employersContaining(db, key);
  const byEmployer = employers.length > 0 ? Prisma.sql`OR s.employer_id = ANY (${employers}::uuid[])` : Prisma.empty;
  return Prisma.sql`AND (s.name_key LIKE ${containing(key)} OR s.role ILIKE ${containing(text.trim())} ${byEmployer})`;
}

/**
 * A page of a letter's named signatures in one state, the latest first, with the cursor of the page after it. `search` is
 * part of a name, a role or an employer.
 */
export async function namedSigners(
  db: Db,
  letterId: string,
  asked: { state: NamedState; search?: string; cursor?: string; limit: number },
): Promise<{ signers: AdminSigner[]; next: string | null }> {
  const place = placeOf(asked.cursor ?? '');
  const after = place
    ? Prisma.sql`AND (s.signed_on < ${place.day}::date
        OR (s.signed_on = ${place.day}::date AND s.id > ${place.id}::uuid))`
    : Prisma.empty;
  const found = await db.$queryRaw<Row[]>`
    SELECT ${adminColumns} FROM named_signature s
    WHERE s.letter_id = ${letterId}::uuid AND s.state = ${asked.state}::named_state
      ${await matching(db, asked.search ?? '')} ${after}
    ORDER BY s.signed_on DESC, s.id LIMIT ${asked.limit + 1}`;
  const signers = await adminSigners(db, found.slice(0, asked.limit));
  const last = signers.at(-1);
  return { signers, next: found.length > asked.limit && last ? cursorOf({ day: last.signedOn, id: last.id }) : null };
}

/** Those of `ids` that are in `state`. */
export async function namedSignersByIds(
  db: Db,
  letterId: string,
  ids: readonly string[],
  state: NamedState,
): Promise<AdminSigner[]> {
  return adminSigners(
    db,
    await db.$queryRaw<Row[]>`
      SELECT ${adminColumns} FROM named_signature s
      WHERE s.letter_id = ${letterId}::uuid AND s.id = ANY (${[...ids]}::uuid[]) AND s.state = ${state}::named_state
      ORDER BY s.signed_on DESC, s.id`,
  );
}

/** How many are in a state, counted up to `most`: a flood of them must not make a page slow. */
export async function countInState(db: Db, letterId: string, state: NamedState, most: number): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM (
      SELECT 1 FROM named_signature WHERE letter_id = ${letterId}::uuid AND state = ${state}::named_state LIMIT ${most}
    ) AS first_ones`;
  return row?.count ?? 0;
}

export type NamedByReceipt = {
  letterId: string;
  line: SignaturePreview;
  signedOn: string;
  revision: string;
  removed: boolean;
  /** It waits for a check by the organizers. */
  held: boolean;
};

/** The named signature with this receipt under one of the letters; null when there is none. */
export async function findNamedByReceipt(
  db: Db,
  letterIds: readonly string[],
  receiptHash: Uint8Array,
): Promise<NamedByReceipt | null> {
  const row = await db.namedSignature.findFirst({
    where: { letterId: { in: [...letterIds] }, receiptHash: bytes(receiptHash) },
  });
  if (!row) return null;
  const employer = (await employerNames(db, [row.employerId])).get(row.employerId) ?? '';
  const { letterId, verificationLevel, signedOn, revision, state } = row;
  const line = { ...signerColumns.parse(row), employer, verified: isVerified(verificationLevel) };
  return { letterId, line, signedOn: dayOf(signedOn), revision, removed: state === 'removed', held: state === 'held' };
}

/** Whether an address token belongs to a named signature. */
export const hasNamedSignature = async (db: Db, letterId: string, addressToken: Uint8Array<ArrayBuffer>): Promise<boolean> =>
  (await db.namedSignature.findFirst({ where: { letterId, addressToken }, select: { id: true } })) !== null;
