import type { Db } from '@/lib/platform/db';
import { emailFile } from '../rules';

/** The files of the emails whose code can still be used. */
export async function codeEmailFiles(db: Db): Promise<string[]> {
  const rows = await db.codeChallenge.findMany({ select: { blindIndex: true } });
  return rows.map((row) => emailFile('code', row.blindIndex));
}
