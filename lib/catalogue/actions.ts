'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { dashboardTranslator } from '@/lib/i18n/dashboard';
import { organizerAction } from '@/lib/organizers/request';
import { inTransaction } from '@/lib/platform/db';
import type { FormErrors } from '@/lib/platform/form';
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

const id = z.uuid();
const typed = z.string().default('');

const pageOf = (employer: string, query: Record<string, string> = {}): string =>
  `/organize/employers/${employer}?${new URLSearchParams(query).toString()}`.replace(/\?$/, '');

/** Why the catalogue refused what was typed in `field`, as a sentence: it may name the employer that is in the way. */
async function refusal(field: string, changed: Extract<EmployerChange, { ok: false }>): Promise<FormErrors> {
  const t = await dashboardTranslator();
  return { [field]: t(`employers.errors.${changed.reason}`, { holder: changed.holder ?? '' }) };
}

/** Shows the employer's page as it is now; the form is empty again. */
function shown(): undefined {
  refresh();
  return undefined;
}

/** Adds an employer, or lists one that signers typed, and opens its page. */
export const submitEmployer = organizerAction(
  'edit-employers',
  z.object({ name: typed }),
  async ({ organizer, data, refuse }) => {
    const changed = await inTransaction((tx) => addEmployer(tx, organizer, data.name));
    return changed.ok ? redirect(pageOf(changed.id)) : refuse(await refusal('name', changed));
  },
);

export const submitName = organizerAction(
  'edit-employers',
  z.object({ id, name: typed }),
  async ({ organizer, data, refuse }) => {
    const changed = await inTransaction((tx) => renameEmployer(tx, organizer, data.id, data.name, hasSignatures));
    return changed.ok ? shown() : refuse(await refusal('name', changed));
  },
);

export const submitAlias = organizerAction(
  'edit-employers',
  z.object({ id, spelling: typed }),
  async ({ organizer, data, refuse }) => {
    const changed = await inTransaction((tx) => addAlias(tx, organizer, data.id, data.spelling, hasSignatures));
    return changed.ok ? shown() : refuse(await refusal('spelling', changed));
  },
);

export const submitDomain = organizerAction(
  'edit-employers',
  z.object({ id, domain: typed }),
  async ({ organizer, data, refuse }) => {
    const changed = await inTransaction((tx) => addDomain(tx, organizer, data.id, data.domain));
    return changed.ok ? shown() : refuse(await refusal('domain', changed));
  },
);

/** Removes a spelling; the page then offers undo. The outcome is the same if it was removed before. */
export const deleteAlias = organizerAction(
  'edit-employers',
  z.object({ id, key: typed, spelling: typed }),
  async ({ organizer, data }) => {
    await inTransaction((tx) => removeAlias(tx, organizer, data.id, data.key));
    redirect(pageOf(data.id, { spelling: data.spelling }));
  },
);

export const deleteDomain = organizerAction(
  'edit-employers',
  z.object({ id, domain: typed }),
  async ({ organizer, data }) => {
    await inTransaction((tx) => removeDomain(tx, organizer, data.id, data.domain));
    redirect(pageOf(data.id, { domain: data.domain }));
  },
);

/** Undoes one of the two. If somebody else uses it by now, the page shows that it is not back. */
export const restorePart = organizerAction(
  'edit-employers',
  z.object({ id, spelling: typed, domain: typed }),
  async ({ organizer, data }) => {
    const { spelling, domain } = data;
    await inTransaction((tx) =>
      spelling === ''
        ? addDomain(tx, organizer, data.id, domain)
        : addAlias(tx, organizer, data.id, spelling, hasSignatures),
    );
    redirect(pageOf(data.id));
  },
);
