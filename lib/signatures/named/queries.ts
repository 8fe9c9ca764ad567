import type { z } from 'zod';
import { employerNames, employersContaining } from '@/lib/employers/queries';
import { dayOf } from '@/lib/platform/clock';
import { bytes, Prisma, type Db } from '@/lib/platform/db';
import { searchTerms } from '@/lib/platform/folding';
import { containing } from '@/lib/platform/like-pattern';
import { signerColumns, type AdminSigner, type SignaturePreview } from '../model';
import { cursorOf, placeOf, type PagePosition } from '../cursors/queries';
import { isVerified, type VerificationLevel } from '../rules';
import { foundNames } from '../search/queries';

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

type Page = { letterId: string; state: NamedState; after: PagePosition | null; limit: number };

const sameLetter = ({ letterId, state, after }: Page): Prisma.Sql => Prisma.sql`
  s.letter_id = ${letterId}::uuid AND s.state = ${state}::named_state
  ${after ? Prisma.sql`AND (s.signed_on, s.id) < (${after.day}::date, ${after.id}::uuid)` : Prisma.empty}`;

/** A page of `(signed_on, id)`, the latest first, where `condition` holds; in parentheses. */
const pageWhere = (page: Page, condition: Prisma.Sql): Prisma.Sql => Prisma.sql`
  (SELECT s.signed_on, s.id FROM named_signature s WHERE ${sameLetter(page)} AND ${condition}
   ORDER BY s.signed_on DESC, s.id DESC LIMIT ${page.limit})`;

// A trigram index finds nothing shorter than a trigram, and would read the table instead.
const LEAST_OF_A_ROLE = 3;

/** The pages of those whose name, role or employer has `text`: each is read by an index of its own. */
async function searched(db: Db, page: Page, text: string): Promise<Prisma.Sql[]> {
  const terms = searchTerms(text);
  const employers = await employersContaining(db, text);
  return [
    ...(terms.length > 0 ? [foundNames({ ...page, terms })] : []),
    ...([...text].length >= LEAST_OF_A_ROLE ? [pageWhere(page, Prisma.sql`s.role ILIKE ${containing(text)}`)] : []),
    ...(employers.length > 0 ? [pageWhere(page, Prisma.sql`s.employer_id = ANY (${employers}::uuid[])`)] : []),
  ];
}

/**
 * A page of a letter's named signatures in one state, the latest first, with the cursor of the page after it. `search` is
 * the beginning of words of a name, or part of a role or an employer.
 */
export async function namedSigners(
  db: Db,
  letterId: string,
  asked: { state: NamedState; search?: string; cursor?: string; limit: number },
): Promise<{ signers: AdminSigner[]; next: string | null }> {
  const page = { letterId, state: asked.state, after: placeOf(asked.cursor ?? ''), limit: asked.limit + 1 };
  const text = (asked.search ?? '').trim();
  const pages = text === '' ? [pageWhere(page, Prisma.sql`true`)] : await searched(db, page, text);
  if (pages.length === 0) return { signers: [], next: null };
  const rows = await db.$queryRaw<Row[]>`
    SELECT ${adminColumns} FROM (${Prisma.join(pages, ' UNION ')}) found
    JOIN named_signature s ON s.letter_id = ${letterId}::uuid AND s.id = found.id
    ORDER BY s.signed_on DESC, s.id DESC LIMIT ${page.limit}`;
  const signers = await adminSigners(db, rows.slice(0, asked.limit));
  const last = signers.at(-1);
  return { signers, next: rows.length > asked.limit && last ? cursorOf({ day: last.signedOn, id: last.id }) : null };
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
      ORDER BY s.signed_on DESC, s.id DESC`,
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
export const hasNamedSignature = async (
  db: Db,
  letterId: string,
  addressToken: Uint8Array<ArrayBuffer>,
): Promise<boolean> =>
  (await db.namedSignature.findFirst({ where: { letterId, addressToken }, select: { id: true } })) !== null;
