import type { Db } from '@/lib/platform/db';
import { opener } from '@/lib/platform/keyring/keyring';
import { hiddenKey } from '../keys';
import { hiddenSchema, signatureContext } from '../rules';
import type { HiddenSignature } from './rules';

const PAGE = 2_000;

/** A withdrawn signature and one of a removed batch are not attributed. */
const inTheCount = { withdrawnBy: null, removed: false };

/**
 * The employers of the published signatures that aren't attributed (docs/decisions/0013-attribution.md). Only publishing a batch decrypts
 * them, before it locks the batch; in pages, so that the worker's other tasks have their turns.
 */
export async function decryptHidden(db: Db, letterId: string): Promise<HiddenSignature[]> {
  const open = opener(hiddenKey(letterId));
  const hidden: HiddenSignature[] = [];
  for (;;) {
    const after = hidden.at(-1)?.id;
    const rows = await db.anonymousSignature.findMany({
      where: {
        letterId,
        employerId: null,
        hidden: { not: null },
        ...inTheCount,
        ...(after ? { id: { gt: after } } : {}),
      },
      orderBy: { id: 'asc' },
      take: PAGE,
      select: { id: true, hidden: true },
    });
    for (const row of rows)
      if (row.hidden) hidden.push({ id: row.id, ...hiddenSchema.parse(open(signatureContext.hidden, row.hidden)) });
    if (rows.length < PAGE) return hidden;
  }
}
