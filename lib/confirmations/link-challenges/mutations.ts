import { addHours, dateOf, dayOf, hourOf, now } from '@/lib/platform/clock';
import type { Db } from '@/lib/platform/db';
import { KeyUnavailableError, blindIndex, seal } from '@/lib/platform/keyring/keyring';
import { linkKey } from '@/lib/confirmations/keys';
import { enqueue } from '@/lib/platform/jobs';
import { withinEmailLimit } from '../limits/mutations';
import { letterIds, decryptLinkChallenge, type OpenedLinkChallenge, type LinkChallengeRow } from './queries';
import { suppressionIndex, SUPPRESSION_DAYS, toHex, newToken, challengeContext, tokenHash } from '../rules';

export type ChallengeStart = {
  letterId: string;
  address: string;
  canonical: string;
  /** What is to be signed, sealed as it is. */
  content: unknown;
  locale: string;
  /** 0 for the first press; a later "send again" counts up, so that fifty presses of the same one are one. */
  again: number;
  /** Seconds that the mail waits: past the limit of a network it is late, not refused. */
  delay: number;
};

/**
 * Keeps what somebody wants to sign, sealed, and queues the mail with its link. The same content for the same address,
 * as it is spelled, within an hour is one mail; different ones at most three a mailbox. Takes part in the caller's transaction.
 */
export async function createLinkChallenge(tx: Db, start: ChallengeStart): Promise<void> {
  const { letterId, canonical, content, locale, again } = start;
  const day = dayOf(now());
  const key = linkKey(day);
  const same = blindIndex(key, letterId, start.address.toLowerCase(), JSON.stringify(content), locale, hourOf(now()));
  const token = newToken();
  const sealed = seal(key, challengeContext.named, { address: start.address, canonical, locale, token, content });
  const made = await tx.linkChallenge.createMany({
    data: [{ letterId, tokenHash: tokenHash(token), blindIndex: same, day, sealed }],
    skipDuplicates: true,
  });
  const isNew = made.count > 0;
  if (!(await withinEmailLimit(tx, 'named', { key, letterId, canonical, again, isNew, blindIndex: same }))) {
    if (isNew) await tx.linkChallenge.deleteMany({ where: { letterId, blindIndex: same } });
    return;
  }
  const kept = await tx.linkChallenge.findUnique({ where: { letterId_blindIndex: { letterId, blindIndex: same } } });
  if (kept) await enqueue(tx, 'named', { letterId, tokenHash: toHex(kept.tokenHash) }, start.delay);
}

/** Uses a link up: of several at once one gets what it was about, the others null. */
export async function consumeLinkChallenge(tx: Db, token: string): Promise<OpenedLinkChallenge | null> {
  const hash = tokenHash(token);
  const [row] = await tx.$queryRaw<LinkChallengeRow[]>`
    DELETE FROM link_challenge WHERE letter_id = ANY(${await letterIds(tx)}::uuid[]) AND token_hash = ${hash}
    RETURNING letter_id::text AS "letterId", day, sealed, sealed_address_token AS "sealedAddressToken", expires_at AS "expiresAt"`;
  return row ? decryptLinkChallenge(row) : null;
}

/** "This was not me": ends that signing, and for a week no named mail of this letter goes to the address. */
export async function suppressLinkChallenge(tx: Db, token: string): Promise<void> {
  const challenge = await consumeLinkChallenge(tx, token);
  if (!challenge) return;
  const { letterId, addressToken } = challenge;
  try {
    const until = dateOf(addHours(now(), SUPPRESSION_DAYS * 24));
    await tx.suppressedAddress.createMany({
      data: [{ letterId, blindIndex: suppressionIndex(letterId, addressToken), until }],
      skipDuplicates: true,
    });
  } catch (error) {
    // The letter has closed: no further mail of it goes to anybody.
    if (!(error instanceof KeyUnavailableError)) throw error;
  }
}
