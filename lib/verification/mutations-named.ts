import { addHours, dateOf, dayOf, hourOf, now } from '@/lib/platform/clock';
import type { Db } from '@/lib/platform/db';
import { KeyGone, mark, seal } from '@/lib/platform/keyring/keyring';
import { linkKey } from '@/lib/platform/keyring/purposes';
import { enqueue } from '@/lib/platform/queue';
import { mayMail } from './mutations-limits';
import { letterIds, openedNamed, type NamedChallenge, type NamedRow } from './queries';
import { disownedMark, DISOWNED_DAYS, hex, newToken, ROOM, tokenHash } from './rules';

export type Start = {
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
export async function startNamedChallenge(tx: Db, start: Start): Promise<void> {
  const { letterId, canonical, content, locale, again } = start;
  const day = dayOf(now());
  const key = linkKey(day);
  const same = mark(key, letterId, start.address.toLowerCase(), JSON.stringify(content), locale, hourOf(now()));
  const token = newToken();
  const sealed = seal(key, ROOM.named, { address: start.address, canonical, locale, token, content });
  const made = await tx.namedChallenge.createMany({
    data: [{ letterId, tokenHash: tokenHash(token), mark: same, day, sealed }],
    skipDuplicates: true,
  });
  const isNew = made.count > 0;
  if (!(await mayMail(tx, 'named', { key, letterId, canonical, again, isNew, mark: same }))) {
    if (isNew) await tx.namedChallenge.deleteMany({ where: { letterId, mark: same } });
    return;
  }
  const kept = await tx.namedChallenge.findUnique({ where: { letterId_mark: { letterId, mark: same } } });
  if (kept) await enqueue(tx, 'named', { letterId, tokenHash: hex(kept.tokenHash) }, start.delay);
}

/** Uses a link up: of several at once one gets what it was about, the others null. */
export async function consumeNamedChallenge(tx: Db, token: string): Promise<NamedChallenge | null> {
  const hash = tokenHash(token);
  const [row] = await tx.$queryRaw<NamedRow[]>`
    DELETE FROM named_challenge WHERE letter_id = ANY(${await letterIds(tx)}::uuid[]) AND token_hash = ${hash}
    RETURNING letter_id::text AS "letterId", day, sealed, sealed_tag AS "sealedTag", expires`;
  return row ? openedNamed(row) : null;
}

/** "This was not me": ends that signing, and for a week no named mail of this letter goes to the address. */
export async function disownNamedChallenge(tx: Db, token: string): Promise<void> {
  const challenge = await consumeNamedChallenge(tx, token);
  if (!challenge) return;
  const { letterId, tag } = challenge;
  try {
    const until = dateOf(addHours(now(), DISOWNED_DAYS * 24));
    await tx.disownedAddress.createMany({
      data: [{ letterId, mark: disownedMark(letterId, tag), until }],
      skipDuplicates: true,
    });
  } catch (error) {
    // The letter has closed: no further mail of it goes to anybody.
    if (!(error instanceof KeyGone)) throw error;
  }
}
