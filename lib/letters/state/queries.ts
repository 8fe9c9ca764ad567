/** What other domains need of a letter: its moments, from which its state follows, and the salt of its address tokens. */
import { Prisma, runStatement, type Db } from '@/lib/platform/db';
import { now } from '@/lib/platform/clock';
import { stateOf, type LetterMoments, type LetterState } from '../rules';

export type OpenedLetter = { id: string; slug: string; closesAt: Date; finalizedAt: Date | null };

/** Every letter that was opened, whatever its state. */
export const openedLetters = (db: Db): Promise<OpenedLetter[]> =>
  db.letter.findMany({
    where: { openedAt: { not: null } },
    select: { id: true, slug: true, closesAt: true, finalizedAt: true },
  });

/** The ids of all letters, drafts too. */
export const letterIds = async (db: Db): Promise<string[]> =>
  (await db.letter.findMany({ select: { id: true } })).map(({ id }) => id);

/** The moments from which a letter's state follows; null when there is no such letter. */
export const momentsOf = (db: Db, letterId: string): Promise<LetterMoments | null> =>
  db.letter.findUnique({ where: { id: letterId }, select: { openedAt: true, closesAt: true, finalizedAt: true } });

/** A letter's moments, which nobody can change until the transaction ends; null when there is no such letter. */
export async function holdMoments(tx: Db, letterId: string): Promise<LetterMoments | null> {
  const [letter] = await tx.$queryRaw<LetterMoments[]>`
    SELECT opened_at AS "openedAt", closes_at AS "closesAt", finalized_at AS "finalizedAt"
    FROM letter WHERE id = ${letterId}::uuid FOR SHARE`;
  return letter ?? null;
}

/** The salt of a letter's address tokens. */
export async function addressTokenSalt(db: Db, letterId: string): Promise<Uint8Array> {
  const where = { id: letterId };
  return (await db.letter.findUniqueOrThrow({ where, select: { addressTokenSalt: true } })).addressTokenSalt;
}

export type LetterToSign = { id: string; state: LetterState; revision: { hash: string } };

/** What starting to sign needs of a letter, in one statement; null where there is no published one of this name. */
export async function letterToSign(slug: string): Promise<LetterToSign | null> {
  const [found] = await runStatement<LetterMoments & { id: string; hash: string }>(Prisma.sql`
    SELECT letter.id::text AS id, opened_at AS "openedAt", closes_at AS "closesAt", finalized_at AS "finalizedAt", hash
    FROM letter JOIN revision ON revision.letter_id = letter.id
    WHERE slug = ${slug} AND opened_at IS NOT NULL ORDER BY number DESC LIMIT 1`);
  if (!found) return null;
  return { id: found.id, state: stateOf(found, now()), revision: { hash: found.hash } };
}
