import { authorize, type Organizer } from '@/lib/permissions/rules';
import type { Db } from '@/lib/platform/db';
import { employerKey } from './matching/rules';

/** An employer as organizers see and change it. */
export type AdminEmployer = {
  readonly id: string;
  readonly name: string;
  readonly listed: boolean;
  readonly aliases: readonly { readonly key: string; readonly text: string }[];
  readonly domains: readonly string[];
};

export type AdminEmployerPage = {
  readonly employers: readonly AdminEmployer[];
  readonly total: number;
};

const parts = {
  aliases: { select: { key: true, text: true }, orderBy: { text: 'asc' } },
  domains: { select: { domain: true }, orderBy: { domain: 'asc' } },
} as const;

type Row = Omit<AdminEmployer, 'domains'> & { readonly domains: readonly { readonly domain: string }[] };

const plain = ({ id, name, listed, aliases, domains }: Row): AdminEmployer => ({
  id,
  name,
  listed,
  aliases,
  domains: domains.map(({ domain }) => domain),
});

/** One page of the employers of which a name, spelling or domain contains `text`; `listed` false for those that signers typed. */
export async function adminEmployers(
  db: Db,
  organizer: Organizer,
  asked: { readonly text: string; readonly listed: boolean; readonly page: number; readonly size: number },
): Promise<AdminEmployerPage> {
  authorize(organizer, 'view');
  const key = employerKey(asked.text);
  const domain = asked.text.trim().toLowerCase().replace(/^@/, '');
  const found =
    key === ''
      ? {}
      : {
          OR: [
            { key: { contains: key } },
            { aliases: { some: { key: { contains: key } } } },
            { domains: { some: { domain: { contains: domain } } } },
          ],
        };
  const where = { listed: asked.listed, ...found };
  const [rows, total] = await Promise.all([
    db.employer.findMany({
      where,
      include: parts,
      orderBy: { key: 'asc' },
      skip: (asked.page - 1) * asked.size,
      take: asked.size,
    }),
    db.employer.count({ where }),
  ]);
  return { employers: rows.map(plain), total };
}

/** One employer with all that belongs to it; null when there is none with this id. */
export async function adminEmployer(db: Db, organizer: Organizer, id: string): Promise<AdminEmployer | null> {
  authorize(organizer, 'view');
  const row = await db.employer.findUnique({ where: { id }, include: parts });
  return row && plain(row);
}
