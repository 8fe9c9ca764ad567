import { now } from '@/lib/platform/clock';
import type { Db } from '@/lib/platform/db';
import { KeyUnavailableError, open } from '@/lib/platform/keyring/keyring';
import { linkKey } from '@/lib/confirmations/keys';
import {
  fromHex,
  linkChallengeSchema,
  challengeContext,
  sealedAddressTokenSchema,
  tokenHash,
  type AddressToken,
} from '../rules';

export type OpenedLinkChallenge = { letterId: string; content: unknown; locale: string; addressToken: AddressToken };

/** A row of a started named signing. */
export type LinkChallengeRow = {
  letterId: string;
  day: string;
  sealed: Uint8Array;
  sealedAddressToken: Uint8Array | null;
  expiresAt: Date | null;
};

/** What a row is about; null while its mail was not taken, past its time, and when its key is gone. */
export function decryptLinkChallenge(row: LinkChallengeRow): OpenedLinkChallenge | null {
  if (!row.sealedAddressToken || !row.expiresAt || row.expiresAt <= now()) return null;
  try {
    const { content, locale } = linkChallengeSchema.parse(open(linkKey(row.day), challengeContext.named, row.sealed));
    const { addressToken } = sealedAddressTokenSchema.parse(
      open(linkKey(row.day), challengeContext.addressToken, row.sealedAddressToken),
    );
    return { letterId: row.letterId, content, locale, addressToken: fromHex(addressToken) };
  } catch (error) {
    if (error instanceof KeyUnavailableError) return null;
    throw error;
  }
}

/** The letters among which a link is looked for: it does not say whose it is. */
export async function letterIds(db: Db): Promise<string[]> {
  return (await db.letter.findMany({ select: { id: true } })).map(({ id }) => id);
}

/** What a mail's link is about; changes nothing. Null when it is unknown, used or past its time. */
export async function findLinkChallenge(db: Db, token: string): Promise<OpenedLinkChallenge | null> {
  const row = await db.linkChallenge.findFirst({
    where: { letterId: { in: await letterIds(db) }, tokenHash: tokenHash(token) },
  });
  return row && decryptLinkChallenge(row);
}
