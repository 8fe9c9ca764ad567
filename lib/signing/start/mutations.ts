/**
 * Starting to sign, with a name or anonymously. Nothing is published before the mailbox has confirmed it.
 * Invariant: whatever the email address, starting to sign runs the same statements and gets the same response; what is to be
 * signed is fixed at the start, sealed, and becomes a signature only through whoever reads that mailbox.
 */
import { checkProof } from '@/lib/budgets/proofs/mutations';
import { countStart } from '@/lib/budgets/starts/mutations';
import { createCodeChallenge } from '@/lib/confirmations/code-challenges/mutations';
import { CODE_LENGTH } from '@/lib/confirmations/code-challenges/rules';
import { createLinkChallenge } from '@/lib/confirmations/link-challenges/mutations';
import { noEmployer } from '@/lib/employers/names/rules';
import { findListedEmployer } from '@/lib/employers/queries';
import { database } from '@/lib/platform/db';
import { randomCode } from '@/lib/signatures/receipts/rules';
import { otherEmployer, type AnonymousForm, type NamedForm } from '../schema';
import {
  namedContentFor,
  openLetter,
  parsedEmailAddress,
  verificationLevelFor,
  type InvalidFields,
  type LetterClosed,
} from './queries';

/** From where a start comes, and what it offers when that network has used up its budget. */
export type StartingClient = {
  /** `networkOf` the client. */
  network: string;
  /** The solution of a proof of work. */
  proof?: string;
  /** Rather have the email later than give a proof. */
  late?: boolean;
};

type StartRequest<Form> = {
  slug: string;
  form: Form;
  locale: string;
  /** How often "Send again" was used on this page. */
  again: number;
  client: StartingClient;
};

/** The text was changed since the signer read it: nobody signs what they have not seen. */
export type RevisionChanged = { ok: false; changed: true; closed?: false };

/** The network has used up its budget: `proof` for a proof of work, `refused` until the next hour. */
export type BeyondBudget = { ok: false; beyond: 'proof' | 'refused'; closed?: false };

/** Counts a start. How long its email waits; or what is asked of the network first. */
export async function allowanceFor(
  { network, proof, late }: StartingClient,
  address: string,
  letter: string,
): Promise<BeyondBudget | { delay: number; repeat: number }> {
  const db = database();
  const isProven = proof !== undefined && (await checkProof(db, proof, { network, letter }));
  const { verdict, repeat, delaySeconds } = await countStart(db, { network, address, isProven });
  if (verdict === 'hold') return { ok: false, beyond: 'refused' };
  if (verdict === 'free') return { delay: 0, repeat };
  return late ? { delay: delaySeconds, repeat } : { ok: false, beyond: 'proof' };
}

/**
 * Starts a named signing: one email with a link. What depends on the address, the worker decides. `revision` is the one that
 * the review showed; without it the present one is signed.
 */
export async function startNamed({
  slug,
  form,
  locale,
  again,
  client,
  revision,
}: StartRequest<NamedForm> & { revision?: string }): Promise<
  { ok: true } | InvalidFields | LetterClosed | RevisionChanged | BeyondBudget
> {
  const letter = await openLetter(slug);
  if ('closed' in letter) return letter;
  if (revision !== undefined && revision !== letter.revision.hash) return { ok: false, changed: true };
  const content = await namedContentFor(letter, form);
  if (!content) return { ok: false, errors: { employer: 'employer-missing' } };
  const { address, canonical } = parsedEmailAddress(form.email);
  const allowance = await allowanceFor(client, canonical, slug);
  if ('beyond' in allowance) return allowance;
  await createLinkChallenge({ letterId: letter.id, address, canonical, content, locale, again, ...allowance });
  return { ok: true };
}

/** Starts an anonymous signing: an email with a code and nothing else. Returns the id of the page on which it is typed. */
export async function startAnonymous({
  slug,
  form,
  locale,
  again,
  client,
}: StartRequest<AnonymousForm>): Promise<{ ok: true; page: string } | InvalidFields | LetterClosed | BeyondBudget> {
  const db = database();
  const letter = await openLetter(slug);
  if ('closed' in letter) return letter;
  const isUnlisted = form.employer === otherEmployer || form.employer === noEmployer.value;
  const listed = isUnlisted ? null : await findListedEmployer(db, form.employer);
  if (listed === null && !isUnlisted) return { ok: false, errors: { employer: 'employer-unknown' } };
  const employerId = listed?.id ?? null;
  const content = { employerId, verificationLevel: await verificationLevelFor(db, employerId, form.email) };
  const { address, canonical } = parsedEmailAddress(form.email);
  const allowance = await allowanceFor(client, canonical, slug);
  if ('beyond' in allowance) return allowance;
  const start = { letterId: letter.id, address, canonical, content, locale, again, ...allowance };
  return { ok: true, page: await createCodeChallenge({ ...start, code: randomCode(CODE_LENGTH) }) };
}
