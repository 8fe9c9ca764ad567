/** Invariant: one signature per address and letter, across both ways, by the primary key of `tag` and nothing else. */
import { Prisma, type Db } from '@/lib/platform/db';
import { KeyGone } from '@/lib/platform/keyring/keyring';
import { generationOf, type TagBytes } from './rules';

// More withdrawals than anybody makes; it ends the search where somebody tries.
const GENERATIONS = 100;

async function insert(tx: Db, letterId: string, tag: TagBytes): Promise<boolean> {
  // ON CONFLICT and not a caught violation: PostgreSQL would write the tag into its log.
  const made = await tx.$queryRaw<unknown[]>(Prisma.sql`
    INSERT INTO tag (letter_id, tag) VALUES (${letterId}::uuid, ${tag}) ON CONFLICT DO NOTHING RETURNING 1 AS made`);
  return made.length > 0;
}

/**
 * Takes the address's place under the letter. Returns the tag that holds it; null when the address has signed, or when
 * it withdrew and the letter has closed since, so that its next tag cannot be made.
 */
export async function claimTag(tx: Db, letterId: string, first: TagBytes): Promise<TagBytes | null> {
  for (let generation = 0; generation < GENERATIONS; generation++) {
    let tag: TagBytes;
    try {
      tag = generationOf(letterId, first, generation);
    } catch (error) {
      if (error instanceof KeyGone) return null;
      throw error;
    }
    if (await insert(tx, letterId, tag)) return tag;
    const held = await tx.tag.findUnique({ where: { letterId_tag: { letterId, tag } }, select: { freed: true } });
    if (!held?.freed) return null;
  }
  return null;
}

/** A withdrawn named signature gives its address back: it may sign again, under its next tag. */
export async function freeTag(tx: Db, letterId: string, tag: TagBytes): Promise<void> {
  await tx.tag.update({ where: { letterId_tag: { letterId, tag } }, data: { freed: true } });
}
