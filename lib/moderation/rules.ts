/** Invariant: a cursor names the last row of a page, so that a page costs the same wherever it is. */
import { z } from 'zod';

export type Cursor = { signedOn: string; id: string };

const cursorShape = z.object({ signedOn: z.iso.date(), id: z.uuid() });

export const writeCursor = ({ signedOn, id }: Cursor): string => `${signedOn}_${id}`;

/** The row after which a page starts; null for whatever is no cursor. */
export function readCursor(text: string): Cursor | null {
  const [signedOn, id] = text.split('_');
  const cursor = cursorShape.safeParse({ signedOn, id });
  return cursor.success ? cursor.data : null;
}

/** `text` as a pattern for LIKE that finds it anywhere, whatever signs it holds. */
export const containing = (text: string): string => `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
