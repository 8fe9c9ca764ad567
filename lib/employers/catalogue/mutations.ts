/** What organizers change of the list. Each runs in one transaction with its entry in the audit log. */
import { recordEvent } from '@/lib/audit/mutations';
import { authorize, type Organizer } from '@/lib/permissions/rules';
import type { Db } from '@/lib/platform/db';
import { lockCatalogue } from '../mutations';
import { keyHolder } from '../matching/queries';
import { checkEmployerDomain, employerKey, type DomainProblem } from '../matching/rules';
import { cleanEmployerText, noEmployer, type EmployerTextProblem } from '../names/rules';

export type EmployerRefusal =
  | EmployerTextProblem
  | DomainProblem
  | 'no-employer'
  | 'spelling-taken'
  | 'spelling-own'
  | 'spelling-signed'
  | 'domain-taken'
  | 'domain-own'
  | 'not-found';

/** Whether somebody signed under an employer. lib/signatures knows it, and knows this domain: so whoever calls passes it. */
export type HasSignatures = (tx: Db, employerId: string) => Promise<boolean>;

export type EmployerChange =
  | { readonly ok: true; readonly id: string }
  /** `holder` is the name of the employer that has the name or domain already. */
  | { readonly ok: false; readonly reason: EmployerRefusal; readonly holder?: string };

const refused = (reason: EmployerRefusal, holder?: string): EmployerChange => ({
  ok: false,
  reason,
  ...(holder && { holder }),
});

/** Adds an employer to the list. One that signers have typed already is listed from now on, with its signatures. */
export async function addEmployer(tx: Db, organizer: Organizer, typed: string): Promise<EmployerChange> {
  authorize(organizer, 'edit-employers');
  const text = cleanEmployerText(typed);
  if (!text.ok) return refused(text.reason);
  if (text.text === noEmployer.name) return refused('no-employer');
  await lockCatalogue(tx);
  const key = employerKey(text.text);
  const holder = await keyHolder(tx, key);
  if (holder && (holder.listed || holder.byAlias)) return refused('spelling-taken', holder.name);
  const { id } = await tx.employer.upsert({
    where: { key },
    create: { name: text.text, key, listed: true },
    update: { name: text.text, listed: true },
    select: { id: true },
  });
  await recordEvent(tx, organizer, { action: 'employer.added', employer: text.text });
  return { ok: true, id };
}

/** Gives an employer another name. The old one stays as a spelling, so that who types it is still counted here. */
export async function renameEmployer(
  tx: Db,
  organizer: Organizer,
  id: string,
  typed: string,
  hasSignatures: HasSignatures,
): Promise<EmployerChange> {
  authorize(organizer, 'edit-employers');
  const text = cleanEmployerText(typed);
  if (!text.ok) return refused(text.reason);
  if (text.text === noEmployer.name) return refused('no-employer');
  await lockCatalogue(tx);
  const employer = id === noEmployer.id ? null : await tx.employer.findUnique({ where: { id } });
  if (!employer) return refused('not-found');
  const key = employerKey(text.text);
  const freed = await freeKey(tx, key, id, hasSignatures);
  if (!freed.ok && freed.reason !== 'spelling-own') return freed;
  await tx.employerAlias.deleteMany({ where: { key } });
  await tx.employer.update({ where: { id }, data: { name: text.text, key } });
  if (employer.key !== key) {
    await tx.employerAlias.create({ data: { key: employer.key, text: employer.name, employerId: id } });
  }
  await recordEvent(tx, organizer, { action: 'employer.renamed', employer: text.text, before: employer.name });
  return { ok: true, id };
}

/** Adds another spelling, a brand or a subsidiary that is counted here. */
export async function addAlias(
  tx: Db,
  organizer: Organizer,
  id: string,
  typed: string,
  hasSignatures: HasSignatures,
): Promise<EmployerChange> {
  authorize(organizer, 'edit-employers');
  const text = cleanEmployerText(typed);
  if (!text.ok) return refused(text.reason);
  if (text.text === noEmployer.name) return refused('no-employer');
  await lockCatalogue(tx);
  const employer = id === noEmployer.id ? null : await tx.employer.findUnique({ where: { id } });
  if (!employer) return refused('not-found');
  const key = employerKey(text.text);
  const freed = await freeKey(tx, key, id, hasSignatures);
  if (!freed.ok) return freed;
  await tx.employerAlias.create({ data: { key, text: text.text, employerId: id } });
  await recordEvent(tx, organizer, { action: 'employer.alias-added', employer: employer.name, alias: text.text });
  return { ok: true, id };
}

/** Removes a spelling: signers who type it from now on make an employer of their own; earlier signatures stay. */
export async function removeAlias(tx: Db, organizer: Organizer, id: string, key: string): Promise<EmployerChange> {
  authorize(organizer, 'edit-employers');
  await lockCatalogue(tx);
  const alias = await tx.employerAlias.findUnique({ where: { key }, include: { employer: true } });
  if (alias?.employerId !== id) return refused('not-found');
  await tx.employerAlias.delete({ where: { key } });
  await recordEvent(tx, organizer, {
    action: 'employer.alias-removed',
    employer: alias.employer.name,
    alias: alias.text,
  });
  return { ok: true, id };
}

/** Adds a domain whose addresses prove this employer, for signatures from now on. */
export async function addDomain(tx: Db, organizer: Organizer, id: string, typed: string): Promise<EmployerChange> {
  authorize(organizer, 'edit-employers');
  const checked = checkEmployerDomain(typed);
  if (!checked.ok) return refused(checked.reason);
  await lockCatalogue(tx);
  const { domain } = checked;
  const employer = id === noEmployer.id ? null : await tx.employer.findUnique({ where: { id } });
  if (!employer) return refused('not-found');
  const taken = await tx.employerDomain.findUnique({ where: { domain }, include: { employer: true } });
  if (taken) return taken.employerId === id ? refused('domain-own') : refused('domain-taken', taken.employer.name);
  await tx.employerDomain.create({ data: { domain, employerId: id } });
  await recordEvent(tx, organizer, { action: 'employer.domain-added', employer: employer.name, domain });
  return { ok: true, id };
}

/** Removes a domain: its addresses prove nothing from now on. What was verified before stays so. */
export async function removeDomain(tx: Db, organizer: Organizer, id: string, domain: string): Promise<EmployerChange> {
  authorize(organizer, 'edit-employers');
  await lockCatalogue(tx);
  const row = await tx.employerDomain.findUnique({ where: { domain }, include: { employer: true } });
  if (row?.employerId !== id) return refused('not-found');
  await tx.employerDomain.delete({ where: { domain } });
  await recordEvent(tx, organizer, { action: 'employer.domain-removed', employer: row.employer.name, domain });
  return { ok: true, id };
}

/**
 * Makes `key` free for the employer `id`, or says why not. An employer that signers typed and that has no signature gives
 * its key up; it is not deleted, because an unconfirmed challenge may name it. One that has signatures keeps it:
 * they would have to move, and that is a merge.
 */
async function freeKey(tx: Db, key: string, id: string, hasSignatures: HasSignatures): Promise<EmployerChange> {
  const holder = await keyHolder(tx, key);
  if (!holder) return { ok: true, id };
  if (holder.id === id) return refused('spelling-own', holder.name);
  if (holder.listed || holder.byAlias) return refused('spelling-taken', holder.name);
  if (await hasSignatures(tx, holder.id)) return refused('spelling-signed', holder.name);
  // No spelling has a key with "#" in it.
  await tx.employer.update({ where: { id: holder.id }, data: { key: `${key}#${holder.id}` } });
  return { ok: true, id };
}
