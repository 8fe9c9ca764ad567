/** Starting to sign, with a name or anonymously. Nothing is published before the mailbox has confirmed it. */
import { findListedEmployer } from '@/lib/employers/queries';
import { database, type Db } from '@/lib/platform/db';
import { withinLimit } from '@/lib/platform/rate-limit';
import { randomCode } from '@/lib/signatures/receipts/rules';
import { createCodeChallenge } from '@/lib/confirmations/code-challenges/mutations';
import { createLinkChallenge } from '@/lib/confirmations/link-challenges/mutations';
import { CODE_LENGTH } from '@/lib/confirmations/code-challenges/rules';
import {
  namedContentFor,
  openLetter,
  parsedEmailAddress,
  verificationLevelFor,
  type LetterClosed,
  type InvalidFields,
} from './queries';
import { DELAY_SECONDS, STARTS_PER_HOUR } from '../rules';
import { noEmployer, otherEmployer, type AnonymousForm, type NamedForm } from '../schema';

type StartRequest<Form> = {
  slug: string;
  form: Form;
  locale: string;
  /** How often "Send again" was used on this page. */
  again: number;
  /** `networkOf` the client, for limits only. */
  network: string;
};

/** Counted in a transaction of its own: no row of a limit may share one with a row of a signing. */
const delayFor = async (db: Db, network: string): Promise<number> =>
  (await withinLimit(db, 'start', network, STARTS_PER_HOUR, 60)) ? 0 : DELAY_SECONDS;

/** The text was changed since the signer read it: nobody signs what they have not seen. */
export type RevisionChanged = { ok: false; changed: true; closed?: false };

/**
 * Starts a named signing: one email with a link. The same statements for every email address, whether it is new, has signed
 * or is suppressed: what depends on it, the worker decides. `revision` is the one that the review showed; without it the
 * present one is signed.
 */
export async function startNamed({
  slug,
  form,
  locale,
  again,
  network,
  revision,
}: StartRequest<NamedForm> & { revision?: string }): Promise<
  { ok: true } | InvalidFields | LetterClosed | RevisionChanged
> {
  const db = database();
  const letter = await openLetter(slug);
  if ('closed' in letter) return letter;
  if (revision !== undefined && revision !== letter.revision.hash) return { ok: false, changed: true };
  const content = await namedContentFor(letter, form);
  if (!content) return { ok: false, errors: { employer: 'employer-missing' } };
  const { address, canonical } = parsedEmailAddress(form.email);
  const delay = await delayFor(db, network);
  await createLinkChallenge({ letterId: letter.id, address, canonical, content, locale, again, delay });
  return { ok: true };
}

/**
 * Starts an anonymous signing: an email with a code and nothing else. Returns the id of the page on which the code is
 * typed. The same statements for every email address.
 */
export async function startAnonymous({
  slug,
  form,
  locale,
  again,
  network,
}: StartRequest<AnonymousForm>): Promise<{ ok: true; page: string } | InvalidFields | LetterClosed> {
  const db = database();
  const letter = await openLetter(slug);
  if ('closed' in letter) return letter;
  const isUnlisted = form.employer === otherEmployer || form.employer === noEmployer;
  const listed = isUnlisted ? null : await findListedEmployer(db, form.employer);
  if (listed === null && !isUnlisted) return { ok: false, errors: { employer: 'employer-unknown' } };
  const employerId = listed?.id ?? null;
  const content = { employerId, verificationLevel: await verificationLevelFor(db, employerId, form.email) };
  const { address, canonical } = parsedEmailAddress(form.email);
  const delay = await delayFor(db, network);
  const start = { letterId: letter.id, address, canonical, content, locale, again, delay };
  return { ok: true, page: await createCodeChallenge({ ...start, code: randomCode(CODE_LENGTH) }) };
}
