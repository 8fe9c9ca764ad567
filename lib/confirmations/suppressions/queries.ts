import { dateOf, now } from '@/lib/platform/clock';
import type { Db } from '@/lib/platform/db';
import { blindIndex } from '@/lib/platform/keyring/keyring';
import type { AddressToken } from '../address-tokens/queries';
import { addressTokenKey } from '../keys';

/** What is stored of an email address whose owner said "this was not me". */
export const suppressionIndex = (letterId: string, addressToken: AddressToken): AddressToken =>
  blindIndex(addressTokenKey(letterId), 'suppressed', addressToken);

/** Whether this letter sends the email address no links at present. */
export async function isSuppressed(db: Db, letterId: string, addressToken: AddressToken): Promise<boolean> {
  const found = await db.suppressedAddress.findUnique({
    where: { letterId_blindIndex: { letterId, blindIndex: suppressionIndex(letterId, addressToken) } },
  });
  return found !== null && found.until >= dateOf(now());
}
