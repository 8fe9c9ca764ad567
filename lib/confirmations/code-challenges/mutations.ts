import { randomBytes } from 'node:crypto';
import { hourOf, now } from '@/lib/platform/clock';
import { Prisma, runStatement, type Db } from '@/lib/platform/db';
import { queueing } from '@/lib/platform/jobs';
import { KeyUnavailableError, blindIndex, open, seal } from '@/lib/platform/keyring/keyring';
import type { AddressToken } from '../address-tokens/queries';
import { addressTokenContext, sealedAddressTokenSchema } from '../address-tokens/schema';
import { codeKey, codePurpose } from '../keys';
import type { ChallengeStart } from '../link-challenges/mutations';
import { domainOf, fromHex, toHex } from '../rules';
import { MAX_RESENDS } from '../schema';
import { sendCodeEmail } from './jobs';
import { codesEqual, MAX_ATTEMPTS } from './rules';
import { codeChallengeContext, codeChallengeSchema, codePageContext, codePageSchema } from './schema';

/**
 * Starts an anonymous signing: one code for the same address, as it is spelled, and content within an hour, and a page of
 * its own for each press, on which wrong codes count. Returns the page's id, which tells nothing. `code` is used when a
 * new one is due.
 */
export async function createCodeChallenge(start: ChallengeStart & { code: string }): Promise<string> {
  const { letterId, canonical, content, locale, again, repeat, code } = start;
  const hour = hourOf(now());
  const key = codeKey(hour);
  const same = blindIndex(key, letterId, start.address.toLowerCase(), JSON.stringify(content));
  const sealed = seal(key, codeChallengeContext, { address: start.address, canonical, locale, code, content });
  const id = new Uint8Array(randomBytes(16));
  const sealedPage = seal(key, codePageContext, { blindIndex: toHex(same) });
  const asked = { letterId, blindIndex: toHex(same), again: Math.min(again, MAX_RESENDS), repeat };
  const email = queueing(sendCodeEmail, asked, { startAfter: start.delay });
  await runStatement(Prisma.sql`WITH challenge AS (
      INSERT INTO code_challenge (letter_id, blind_index, hour, sealed)
      VALUES (${letterId}::uuid, ${same}, ${hour}, ${sealed}) ON CONFLICT DO NOTHING
    ), page AS (
      INSERT INTO code_page (letter_id, id, hour, sealed) VALUES (${letterId}::uuid, ${id}, ${hour}, ${sealedPage})
    ) ${email}`);
  return Buffer.from(id).toString('base64url');
}

export type CodeAttempt =
  /** `domain` is that of the address, for budgets only: it must not be stored with the signature. */
  | { outcome: 'right'; content: unknown; addressToken: AddressToken; domain: string }
  | { outcome: 'wrong-code' | 'too-many' | 'expired' };

type Page = { hour: string; sealed: Uint8Array; attempts: number };

async function holdPage(tx: Db, letterId: string, id: Uint8Array): Promise<Page | null> {
  const [page] = await tx.$queryRaw<Page[]>`
    SELECT hour, sealed, attempts FROM code_page WHERE letter_id = ${letterId}::uuid AND id = ${id} FOR UPDATE`;
  return page ?? null;
}

/**
 * Tries a code on a page. A right one uses the challenge up and deletes the page, in the caller's transaction; a wrong one
 * counts. A page without a challenge behind it (a refused address, a code that was used on another page) responds as to a
 * wrong code.
 */
export async function attemptCode(tx: Db, letterId: string, pageId: string, code: string): Promise<CodeAttempt> {
  const id = new Uint8Array(Buffer.from(pageId, 'base64url'));
  const page = await holdPage(tx, letterId, id);
  if (!page) return { outcome: 'expired' };
  if (page.attempts >= MAX_ATTEMPTS) return { outcome: 'too-many' };
  try {
    const { blindIndex: behind } = codePageSchema.parse(open(codeKey(page.hour), codePageContext, page.sealed));
    const found = await useChallenge(tx, letterId, fromHex(behind), page.hour, code);
    // The page goes with what it was for: a row that stayed would lead from its start to what its code has signed.
    if (found?.outcome === 'right') await tx.codePage.delete({ where: { letterId_id: { letterId, id } } });
    if (found) return found;
  } catch (error) {
    if (error instanceof KeyUnavailableError) return { outcome: 'expired' };
    throw error;
  }
  await tx.codePage.update({ where: { letterId_id: { letterId, id } }, data: { attempts: { increment: 1 } } });
  return { outcome: page.attempts + 1 >= MAX_ATTEMPTS ? 'too-many' : 'wrong-code' };
}

async function useChallenge(
  tx: Db,
  letterId: string,
  same: AddressToken,
  hour: string,
  code: string,
): Promise<CodeAttempt | null> {
  const [row] = await tx.$queryRaw<
    { sealed: Uint8Array; sealedAddressToken: Uint8Array | null; expiresAt: Date | null }[]
  >`
    SELECT sealed, sealed_address_token AS "sealedAddressToken", expires_at AS "expiresAt" FROM code_challenge
    WHERE letter_id = ${letterId}::uuid AND blind_index = ${same} FOR UPDATE`;
  if (!row) return null;
  const challenge = codeChallengeSchema.parse(open(codeKey(hour), codeChallengeContext, row.sealed));
  if (!row.sealedAddressToken || !row.expiresAt || !codesEqual(challenge.code, code)) return null;
  if (row.expiresAt <= now()) return { outcome: 'expired' };
  await tx.codeChallenge.delete({ where: { letterId_blindIndex: { letterId, blindIndex: same } } });
  const { addressToken } = sealedAddressTokenSchema.parse(
    open(codeKey(hour), addressTokenContext, row.sealedAddressToken),
  );
  const domain = domainOf(challenge.address);
  return { outcome: 'right', content: challenge.content, addressToken: fromHex(addressToken), domain };
}

/** Deletes the challenges that have expired, by their own time or their key's, and the pages of expired keys. */
export async function deleteExpiredCodeChallenges(db: Db): Promise<void> {
  const hour = { lte: codePurpose.lastExpired(now()) };
  await db.codeChallenge.deleteMany({ where: { OR: [{ expiresAt: { lte: now() } }, { hour }] } });
  await db.codePage.deleteMany({ where: { hour } });
}
