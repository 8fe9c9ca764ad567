import { randomBytes } from 'node:crypto';
import { dayOf, hourOf, now } from '@/lib/platform/clock';
import { Prisma, runStatement, type Db } from '@/lib/platform/db';
import { deleteEmailFile } from '@/lib/platform/email';
import { queueing, type JobDefinition } from '@/lib/platform/jobs';
import { blindIndex, seal } from '@/lib/platform/keyring/keyring';
import { linkKey, linkPurpose } from '../keys';
import { emailFile, toHex } from '../rules';
import { MAX_RESENDS, type AskedChallenge } from '../schema';
import { suppressAddress } from '../suppressions/mutations';
import { sendLinkEmail } from './jobs';
import { decryptLinkChallenge, type LinkChallengeRow, type OpenedLinkChallenge } from './queries';
import { tokenHash } from './rules';
import { linkChallengeContext } from './schema';

const newToken = (): string => randomBytes(32).toString('base64url');

export type ChallengeStart = {
  letterId: string;
  address: string;
  canonical: string;
  /** What is to be signed, sealed as it is. */
  content: unknown;
  locale: string;
  /** 0 for the first press; a later "send again" counts up, so that fifty presses of the same one are one. */
  again: number;
  /** Of `countStart`. */
  repeat: number;
  /** Seconds that the email waits: past the limit of a network it is late, not refused. */
  delay: number;
};

/**
 * Stores what somebody wants to sign, sealed, and queues the email with its link, both in one statement. The same
 * content for the same address, as it is spelled, within an hour is one challenge. Whether the email is sent, the worker
 * decides: what happens here is the same for every address.
 */
export async function createLinkChallenge(
  start: ChallengeStart,
  job: JobDefinition<AskedChallenge> = sendLinkEmail,
): Promise<void> {
  const { letterId, canonical, content, locale, again, repeat, delay } = start;
  const day = dayOf(now());
  const key = linkKey(day);
  const same = blindIndex(key, letterId, start.address.toLowerCase(), JSON.stringify(content), locale, hourOf(now()));
  const token = newToken();
  const sealed = seal(key, linkChallengeContext, { address: start.address, canonical, locale, token, content });
  const asked = { letterId, blindIndex: toHex(same), again: Math.min(again, MAX_RESENDS), repeat };
  const email = queueing(job, asked, { startAfter: delay });
  await runStatement(Prisma.sql`WITH challenge AS (
      INSERT INTO link_challenge (letter_id, token_hash, blind_index, day, sealed)
      VALUES (${letterId}::uuid, ${tokenHash(token)}, ${same}, ${day}, ${sealed}) ON CONFLICT DO NOTHING
    ) ${email}`);
}

/** Uses a link up: of several at once one gets what it was about, the others null. */
export async function consumeLinkChallenge(tx: Db, token: string): Promise<OpenedLinkChallenge | null> {
  const [row] = await tx.$queryRaw<LinkChallengeRow[]>`
    DELETE FROM link_challenge WHERE token_hash = ${tokenHash(token)}
    RETURNING letter_id::text AS "letterId", day, sealed, sealed_address_token AS "sealedAddressToken", expires_at AS "expiresAt"`;
  return row ? decryptLinkChallenge(row) : null;
}

/** "This was not me": ends that signing, and for a week this letter sends the email address no links. */
export async function suppressLinkChallenge(tx: Db, token: string): Promise<void> {
  const challenge = await consumeLinkChallenge(tx, token);
  if (challenge) await suppressAddress(tx, challenge.letterId, challenge.addressToken);
}

/** Deletes the file of a link's email, where emails are files, once its signing has ended. */
export const deleteLinkEmailFile = (token: string): void => deleteEmailFile(emailFile('named', tokenHash(token)));

/** Deletes the challenges that have expired, by their own time or their key's. */
export async function deleteExpiredLinkChallenges(db: Db): Promise<void> {
  await db.linkChallenge.deleteMany({
    where: { OR: [{ expiresAt: { lte: now() } }, { day: { lte: linkPurpose.lastExpired(now()) } }] },
  });
}
