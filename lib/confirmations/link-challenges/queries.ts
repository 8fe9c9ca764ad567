import { now } from '@/lib/platform/clock';
import type { Db } from '@/lib/platform/db';
import { KeyUnavailableError, open } from '@/lib/platform/keyring/keyring';
import type { AddressToken } from '../address-tokens/queries';
import { addressTokenContext, sealedAddressTokenSchema } from '../address-tokens/schema';
import { linkKey } from '../keys';
import { domainOf, emailFile, fromHex } from '../rules';
import { tokenHash } from './rules';
import { linkChallengeContext, linkChallengeSchema } from './schema';

/** `domain` is that of the address, for budgets only. */
export type OpenedLinkChallenge = {
  letterId: string;
  content: unknown;
  locale: string;
  addressToken: AddressToken;
  domain: string;
};

/** A started, unconfirmed named signing. */
export type LinkChallengeRow = {
  letterId: string;
  day: string;
  sealed: Uint8Array;
  sealedAddressToken: Uint8Array | null;
  expiresAt: Date | null;
};

/** What a row is about; null until its email was accepted, and once it or its key has expired. */
export function decryptLinkChallenge(row: LinkChallengeRow): OpenedLinkChallenge | null {
  if (!row.sealedAddressToken || !row.expiresAt || row.expiresAt <= now()) return null;
  try {
    const { address, content, locale } = linkChallengeSchema.parse(
      open(linkKey(row.day), linkChallengeContext, row.sealed),
    );
    const { addressToken } = sealedAddressTokenSchema.parse(
      open(linkKey(row.day), addressTokenContext, row.sealedAddressToken),
    );
    const domain = domainOf(address);
    return { letterId: row.letterId, content, locale, addressToken: fromHex(addressToken), domain };
  } catch (error) {
    if (error instanceof KeyUnavailableError) return null;
    throw error;
  }
}

/** What an email's link is about; changes nothing. Null when it is unknown, was used or has expired. */
export async function findLinkChallenge(db: Db, token: string): Promise<OpenedLinkChallenge | null> {
  const row = await db.linkChallenge.findFirst({ where: { tokenHash: tokenHash(token) } });
  return row && decryptLinkChallenge(row);
}

/** The files of the emails whose link can still be used. */
export async function linkEmailFiles(db: Db): Promise<string[]> {
  const rows = await db.linkChallenge.findMany({ select: { tokenHash: true } });
  return rows.map((row) => emailFile('named', row.tokenHash));
}
