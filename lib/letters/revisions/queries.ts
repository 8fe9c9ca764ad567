/** The revisions of a letter, as the public reads them. */
import { dayOf } from '@/lib/platform/clock';
import type { Db } from '@/lib/platform/db';
import type { Translation } from '../rules';
import { languageChanges, type LanguageChange } from './rules';

export type PublicRevision = {
  hash: string;
  number: number;
  publishedOn: string;
  /** It only fixes a typo; what is asked for is the same. */
  correction: boolean;
  translations: Translation[];
};

const published = { openedAt: { not: null } };

const byLocale = {
  orderBy: { locale: 'asc' },
  select: { locale: true, title: true, addressees: true, body: true },
} as const;

/** One revision in the list of all, without its text. */
export type ListedRevision = Omit<PublicRevision, 'translations'> & {
  /** What it changed; null for the first. */
  changes: LanguageChange[] | null;
};

/** All revisions of a published letter, the latest first; null where there is no such letter. */
export async function publicRevisions(db: Db, slug: string): Promise<ListedRevision[] | null> {
  const letter = await db.letter.findUnique({
    where: { slug, ...published },
    select: { revisions: { orderBy: { number: 'desc' } } },
  });
  return (
    letter &&
    letter.revisions.map(({ hash, number, publishedAt, correction, changes }) => ({
      hash,
      number,
      publishedOn: dayOf(publishedAt),
      correction,
      changes: changes === null ? null : languageChanges.parse(changes),
    }))
  );
}

/** One revision with the one before it (null for the first); null where there is none of that hash. */
export async function publicRevision(
  db: Db,
  slug: string,
  hash: string,
): Promise<{ revision: PublicRevision; before: PublicRevision | null; latest: boolean } | null> {
  const letter = await db.letter.findUnique({ where: { slug, ...published }, select: { id: true } });
  const revision =
    letter &&
    (await db.revision.findUnique({
      where: { letterId_hash: { letterId: letter.id, hash } },
      include: { translations: byLocale },
    }));
  if (!revision) return null;
  const { letterId, number } = revision;
  const before = await db.revision.findUnique({
    where: { letterId_number: { letterId, number: number - 1 } },
    include: { translations: byLocale },
  });
  const later = await db.revision.count({ where: { letterId, number: { gt: number } } });
  return { revision: plain(revision), before: before && plain(before), latest: later === 0 };
}

type Row = Omit<PublicRevision, 'publishedOn'> & { publishedAt: Date };

const plain = ({ hash, number, publishedAt, correction, translations }: Row): PublicRevision => ({
  hash,
  number,
  publishedOn: dayOf(publishedAt),
  correction,
  translations,
});
