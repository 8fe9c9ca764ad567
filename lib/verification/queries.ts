import { now } from '@/lib/platform/clock';
import type { Db } from '@/lib/platform/db';
import { KeyGone, open } from '@/lib/platform/keyring/keyring';
import { linkKey } from '@/lib/platform/keyring/purposes';
import { fromHex, namedSealShape, ROOM, tagSealShape, tokenHash, type TagBytes } from './rules';

export type NamedChallenge = { letterId: string; content: unknown; locale: string; tag: TagBytes };

/** A row of a started named signing. */
export type NamedRow = {
  letterId: string;
  day: string;
  sealed: Uint8Array;
  sealedTag: Uint8Array | null;
  expires: Date | null;
};

/** What a row is about; null while its mail was not taken, past its time, and when its key is gone. */
export function openedNamed(row: NamedRow): NamedChallenge | null {
  if (!row.sealedTag || !row.expires || row.expires <= now()) return null;
  try {
    const { content, locale } = namedSealShape.parse(open(linkKey(row.day), ROOM.named, row.sealed));
    const { tag } = tagSealShape.parse(open(linkKey(row.day), ROOM.tag, row.sealedTag));
    return { letterId: row.letterId, content, locale, tag: fromHex(tag) };
  } catch (error) {
    if (error instanceof KeyGone) return null;
    throw error;
  }
}

/** The letters among which a link is looked for: it does not say whose it is. */
export async function letterIds(db: Db): Promise<string[]> {
  return (await db.letter.findMany({ select: { id: true } })).map(({ id }) => id);
}

/** What a mail's link is about; changes nothing. Null when it is unknown, used or past its time. */
export async function peekNamedChallenge(db: Db, token: string): Promise<NamedChallenge | null> {
  const row = await db.namedChallenge.findFirst({
    where: { letterId: { in: await letterIds(db) }, tokenHash: tokenHash(token) },
  });
  return row && openedNamed(row);
}
