/**
 * Where a page of a list begins. Invariant: a cursor tells nothing about its row, nobody else can make one, and after at most two days it is none any more: no row can be found again, or followed, by it.
 */
import { z } from 'zod';
import { addHours, dayOf, now } from '@/lib/platform/clock';
import { KeyUnavailableError, open, seal, type SealContext } from '@/lib/platform/keyring/keyring';
import { cursorPurpose } from '../keys';
import { first } from '../search/rules';

const pagePosition = z.object({ day: z.iso.date(), id: z.uuid() });

/** The last row of a page: the next one begins after it, so that a page costs the same wherever it is. */
export type PagePosition = z.output<typeof pagePosition>;

// The same place has the same cursor for a day, so that a page that did not change stays the same to the byte.
const context: SealContext = { name: 'cursor', bytes: 64, repeatable: true };

/** Base64url of nonce, 64 bytes and tag. */
const CURSOR = /^[\w-]{123}$/;

export const cursorOf = ({ day, id }: PagePosition): string =>
  Buffer.from(seal(cursorPurpose.key(dayOf(now())), context, { day, id })).toString('base64url');

function openedBy(day: string, sealed: Buffer): PagePosition | null {
  try {
    return pagePosition.parse(open(cursorPurpose.key(day), context, sealed));
  } catch (error) {
    if (error instanceof KeyUnavailableError) return null;
    throw error;
  }
}

/** The place that a cursor names; null for what is no cursor of ours, or an old one. */
export function placeOf(cursor: string): PagePosition | null {
  if (!CURSOR.test(cursor)) return null;
  const sealed = Buffer.from(cursor, 'base64url');
  return openedBy(dayOf(now()), sealed) ?? openedBy(dayOf(addHours(now(), -24)), sealed);
}

/** Whether an address names a page of the list, or none, which is the first. */
export function isReadableCursor(cursor: string | string[] | undefined): boolean {
  const given = first(cursor);
  return given === '' || placeOf(given) !== null;
}
