/** Makes letters that take signatures: for tests, end-to-end runs, benchmarks and the demo alike. */
import type { Draft } from '@/lib/letters/drafts/schema';
import { makeDraft, makeLetterRow } from '@/lib/letters/factory';
import { writeRevision } from '@/lib/letters/revisions/mutations';
import { revisionHash } from '@/lib/letters/rules';
import { now } from '@/lib/platform/clock';
import type { Db } from '@/lib/platform/db';
import { openForSignatures } from './opening/mutations';

export type MadeLetter = { id: string; slug: string; hash: string };

type Overrides = Partial<Omit<Draft, 'closesOn'>> & {
  demo?: boolean;
  /** Null leaves it a draft. */
  openedAt?: Date | null;
  closesAt?: Date;
};

let made = 0;

/** A letter in the database, published unless `openedAt` is null, with its keys, counters and first batch. */
export async function makeLetter(db: Db, overrides: Overrides = {}): Promise<MadeLetter> {
  const { demo = false, openedAt = now(), closesAt, ...rest } = overrides;
  const draft = makeDraft({ slug: `letter-${(made += 1)}`, ...rest });
  const { slug, translations } = draft;
  const id = await makeLetterRow(db, draft, { demo, openedAt, closesAt });
  const hash = revisionHash(translations);
  if (openedAt) {
    await writeRevision(
      db,
      id,
      { hash, number: 1, correction: false, changes: null, publishedAt: openedAt },
      translations,
    );
    await openForSignatures(db, id, hash, openedAt);
  }
  return { id, slug, hash };
}
