import type { Db } from '@/lib/platform/db';

/** Whose a spelling is: an employer's name, or with `byAlias` another spelling of it. */
export type KeyHolder = {
  readonly id: string;
  readonly name: string;
  readonly listed: boolean;
  readonly byAlias: boolean;
};

export async function keyHolder(db: Db, key: string): Promise<KeyHolder | null> {
  const employer = await db.employer.findUnique({ where: { key } });
  if (employer) return { ...employer, byAlias: false };
  const alias = await db.employerAlias.findUnique({ where: { key }, include: { employer: true } });
  return alias && { ...alias.employer, byAlias: true };
}
