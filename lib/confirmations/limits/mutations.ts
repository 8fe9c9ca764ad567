import type { Db } from '@/lib/platform/db';
import type { KeyName } from '@/lib/platform/keyring/purposes';
import { withinLimit } from '@/lib/platform/rate-limit';
import { toHex, EMAILS_PER_HOUR } from '../rules';
import { MAX_RESENDS } from '../schema';

type Asked = {
  /** The key that seals what was started: limits about its address cannot be tested once it has expired. */
  key: KeyName;
  letterId: string;
  canonical: string;
  /** How often "send again" was pressed on the page of the signer. */
  again: number;
  /** Whether this content was not yet asked for within the hour; `blindIndex` names it. */
  isNew: boolean;
  blindIndex: Uint8Array;
};

/**
 * Whether a started signing gets an email, in either way, and counts it. New content: a few emails an hour for one address
 * and letter. The same again: once for each count of "send again", so that fifty presses of one are one email.
 */
export async function withinEmailLimit(tx: Db, way: 'named' | 'code', asked: Asked): Promise<boolean> {
  const { key, letterId, canonical, again, isNew, blindIndex } = asked;
  if (isNew) return withinLimit(tx, way, `${letterId} ${canonical}`, EMAILS_PER_HOUR, 60, key);
  if (again < 1 || again > MAX_RESENDS) return false;
  return withinLimit(tx, `${way}-again`, `${toHex(blindIndex)} ${again}`, 1, 60, key);
}
