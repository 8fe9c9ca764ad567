'use server';

import { refresh } from 'next/cache';
import { notFound, redirect } from 'next/navigation';
import { z } from 'zod';
import { requireOrganizer } from '@/lib/organizers/sessions/request';
import { canEdit, type Organizer } from '@/lib/permissions/rules';
import { inTransaction, type Db } from '@/lib/platform/db';
import { isFormData, textIn, type FormState } from '@/lib/platform/form';
import { translator } from '@/lib/i18n/translator';
import {
  addAlias,
  addDomain,
  addEmployer,
  removeAlias,
  removeDomain,
  renameEmployer,
  type EmployerChange,
} from '@/lib/employers/catalogue/mutations';
import { hasSignatures } from '@/lib/signatures/employers/queries';

/** The employer that a form is about; empty where it names none. */
const idOf = (form: FormData): string => z.uuid().catch('').parse(textIn(form, 'id'));

const pageOf = (id: string, query: Record<string, string> = {}): string =>
  `/organize/employers/${id}?${new URLSearchParams(query).toString()}`.replace(/\?$/, '');

type Change = (tx: Db, organizer: Organizer, typed: string) => Promise<EmployerChange>;

/** Runs one change of the field `field`; a refusal comes back as a sentence, with what was typed. */
async function change(form: FormData, field: string, work: Change): Promise<FormState & { id?: string }> {
  const organizer = await requireOrganizer(canEdit);
  if (!isFormData(form)) notFound();
  const typed = textIn(form, field);
  const changed = await inTransaction((tx) => work(tx, organizer, typed));
  if (changed.ok) return { errors: {}, typed: {}, id: changed.id };
  const t = translator('en', 'dashboard');
  const message = t(`employers.errors.${changed.reason}`, { holder: changed.holder ?? '' });
  return { errors: { [field]: message }, typed: { [field]: typed } };
}

/** The same for an employer's own page, which then shows what has changed. */
async function changeHere(
  form: FormData,
  field: string,
  work: (tx: Db, organizer: Organizer, id: string, typed: string) => Promise<EmployerChange>,
): Promise<FormState> {
  const { errors, typed } = await change(form, field, async (tx, organizer, value) => {
    const id = idOf(form);
    return id === '' ? { ok: false, reason: 'not-found' } : work(tx, organizer, id, value);
  });
  if (Object.keys(errors).length === 0) refresh();
  return { errors, typed };
}

/** Adds an employer, or lists one that signers typed, and opens its page. */
export async function submitEmployer(_before: FormState, form: FormData): Promise<FormState> {
  const { errors, typed, id } = await change(form, 'name', addEmployer);
  if (id) redirect(pageOf(id));
  return { errors, typed };
}

export async function submitName(_before: FormState, form: FormData): Promise<FormState> {
  return changeHere(form, 'name', (tx, organizer, id, typed) =>
    renameEmployer(tx, organizer, id, typed, hasSignatures),
  );
}

export async function submitAlias(_before: FormState, form: FormData): Promise<FormState> {
  return changeHere(form, 'spelling', (tx, organizer, id, typed) => addAlias(tx, organizer, id, typed, hasSignatures));
}

export async function submitDomain(_before: FormState, form: FormData): Promise<FormState> {
  return changeHere(form, 'domain', addDomain);
}

/** Removes a spelling; the page then offers undo. The outcome is the same if it was removed before. */
export async function deleteAlias(form: FormData): Promise<void> {
  const organizer = await requireOrganizer(canEdit);
  if (!isFormData(form)) notFound();
  const id = idOf(form);
  if (id !== '') await inTransaction((tx) => removeAlias(tx, organizer, id, textIn(form, 'key')));
  redirect(pageOf(id, { spelling: textIn(form, 'spelling') }));
}

export async function deleteDomain(form: FormData): Promise<void> {
  const organizer = await requireOrganizer(canEdit);
  if (!isFormData(form)) notFound();
  const id = idOf(form);
  if (id !== '') await inTransaction((tx) => removeDomain(tx, organizer, id, textIn(form, 'domain')));
  redirect(pageOf(id, { domain: textIn(form, 'domain') }));
}

/** Undoes one of the two. If somebody else has taken the place meanwhile, the page shows that it is not back. */
export async function restorePart(form: FormData): Promise<void> {
  const organizer = await requireOrganizer(canEdit);
  if (!isFormData(form)) notFound();
  const id = idOf(form);
  const spelling = textIn(form, 'spelling');
  if (id !== '') {
    await inTransaction((tx) =>
      spelling === ''
        ? addDomain(tx, organizer, id, textIn(form, 'domain'))
        : addAlias(tx, organizer, id, spelling, hasSignatures),
    );
  }
  redirect(pageOf(id));
}
