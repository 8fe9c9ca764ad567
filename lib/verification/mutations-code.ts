import { randomBytes } from 'node:crypto';
import { hourOf, now } from '@/lib/platform/clock';
import type { Db } from '@/lib/platform/db';
import { KeyGone, mark, open, seal } from '@/lib/platform/keyring/keyring';
import { codeKey } from '@/lib/platform/keyring/purposes';
import { enqueue } from '@/lib/platform/queue';
import { mayMail } from './mutations-limits';
import type { Start } from './mutations-named';
import {
  ATTEMPTS,
  codeSealShape,
  fromHex,
  hex,
  pageSealShape,
  ROOM,
  sameCode,
  tagSealShape,
  type TagBytes,
} from './rules';

/**
 * Starts an anonymous signing: one code for the same address, as it is spelled, and content within an hour, and a page of its own for each
 * press, on which wrong codes count. Returns the page's id, which tells nothing. `code` is used when a new one is due.
 */
export async function startCodeChallenge(tx: Db, start: Start & { code: string }): Promise<string> {
  const { letterId, canonical, content, locale, again, code } = start;
  const hour = hourOf(now());
  const key = codeKey(hour);
  const same = mark(key, letterId, start.address.toLowerCase(), JSON.stringify(content));
  const sealed = seal(key, ROOM.code, { address: start.address, canonical, locale, code, content });
  const made = await tx.codeChallenge.createMany({
    data: [{ letterId, mark: same, hour, sealed }],
    skipDuplicates: true,
  });
  const isNew = made.count > 0;
  if (await mayMail(tx, 'code', { key, letterId, canonical, again, isNew, mark: same })) {
    await enqueue(tx, 'code', { letterId, mark: hex(same) }, start.delay);
  } else if (isNew) {
    await tx.codeChallenge.deleteMany({ where: { letterId, mark: same } });
  }
  const id = randomBytes(16);
  await tx.codePage.create({
    data: { letterId, id: new Uint8Array(id), hour, sealed: seal(key, ROOM.page, { mark: hex(same) }) },
  });
  return id.toString('base64url');
}

export type CodeOutcome =
  { outcome: 'right'; content: unknown; tag: TagBytes } | { outcome: 'wrong-code' | 'too-many' | 'gone' };

type Page = { hour: string; sealed: Uint8Array; attempts: number };

async function holdPage(tx: Db, letterId: string, id: Uint8Array): Promise<Page | null> {
  const [page] = await tx.$queryRaw<Page[]>`
    SELECT hour, sealed, attempts FROM code_page WHERE letter_id = ${letterId}::uuid AND id = ${id} FOR UPDATE`;
  return page ?? null;
}

/**
 * Tries a code on a page. A right one uses the challenge up, in the caller's transaction; a wrong one counts. A page
 * without a challenge behind it (a refused address, a code that was used) answers as to a wrong code.
 */
export async function tryCode(tx: Db, letterId: string, pageId: string, code: string): Promise<CodeOutcome> {
  const id = new Uint8Array(Buffer.from(pageId, 'base64url'));
  const page = await holdPage(tx, letterId, id);
  if (!page) return { outcome: 'gone' };
  if (page.attempts >= ATTEMPTS) return { outcome: 'too-many' };
  try {
    const { mark: behind } = pageSealShape.parse(open(codeKey(page.hour), ROOM.page, page.sealed));
    const found = await useChallenge(tx, letterId, fromHex(behind), page.hour, code);
    if (found) return found;
  } catch (error) {
    if (error instanceof KeyGone) return { outcome: 'gone' };
    throw error;
  }
  await tx.codePage.update({ where: { letterId_id: { letterId, id } }, data: { attempts: { increment: 1 } } });
  return { outcome: page.attempts + 1 >= ATTEMPTS ? 'too-many' : 'wrong-code' };
}

async function useChallenge(
  tx: Db,
  letterId: string,
  same: TagBytes,
  hour: string,
  code: string,
): Promise<CodeOutcome | null> {
  const [row] = await tx.$queryRaw<{ sealed: Uint8Array; sealedTag: Uint8Array | null; expires: Date | null }[]>`
    SELECT sealed, sealed_tag AS "sealedTag", expires FROM code_challenge
    WHERE letter_id = ${letterId}::uuid AND mark = ${same} FOR UPDATE`;
  if (!row) return null;
  const challenge = codeSealShape.parse(open(codeKey(hour), ROOM.code, row.sealed));
  if (!row.sealedTag || !row.expires || !sameCode(challenge.code, code)) return null;
  if (row.expires <= now()) return { outcome: 'gone' };
  await tx.codeChallenge.delete({ where: { letterId_mark: { letterId, mark: same } } });
  const { tag } = tagSealShape.parse(open(codeKey(hour), ROOM.tag, row.sealedTag));
  return { outcome: 'right', content: challenge.content, tag: fromHex(tag) };
}
