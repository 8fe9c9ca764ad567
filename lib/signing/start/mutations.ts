/**
 * Starting to sign, with a name or anonymously. Nothing is published before the mailbox has confirmed it.
 * Invariant: whatever the email address, starting to sign gets the same response after the same time; what is to be signed
 * is fixed at the start, sealed, and becomes a signature only through whoever reads that mailbox.
 */
import { countStart } from '@/lib/budgets/starts/mutations';
import { findListedEmployer } from '@/lib/employers/queries';
import { database, inTransaction } from '@/lib/platform/db';
import { withMinimumDuration } from '@/lib/platform/minimum-duration';
import { randomCode } from '@/lib/signatures/receipts/rules';
import { createCodeChallenge } from '@/lib/confirmations/code-challenges/mutations';
import { createLinkChallenge } from '@/lib/confirmations/link-challenges/mutations';
import { CODE_LENGTH } from '@/lib/confirmations/code-challenges/rules';
import {
  namedContentFor,
  letterToSign,
  parsedEmailAddress,
  verificationLevelFor,
  type LetterClosed,
  type InvalidFields,
} from './queries';
import { otherEmployer, type AnonymousForm, type NamedForm } from '../schema';

type StartRequest<Form> = {
  slug: string;
  form: Form;
  locale: string;
  /** How often "Send again" was used on this page. */
  again: number;
  /** `networkOf` the client, for limits only. */
  network: string;
};

/** The text was changed since the signer read it: nobody signs what they have not seen. */
export type RevisionChanged = { ok: false; changed: true; closed?: false };

/**
 * Starts a named signing: one email with a link. Always the same response after the same time, whether the email address is
 * new, has signed, or is suppressed. `revision` is the one that the review showed; without it the present one is signed.
 */
export function startNamed({
  slug,
  form,
  locale,
  again,
  network,
  revision,
}: StartRequest<NamedForm> & { revision?: string }): Promise<
  { ok: true } | InvalidFields | LetterClosed | RevisionChanged
> {
  return withMinimumDuration(async () => {
    const letter = await letterToSign(database(), slug, locale);
    if (!letter) return { ok: false, closed: true };
    if (revision !== undefined && revision !== letter.revision.hash) return { ok: false, changed: true };
    const content = await namedContentFor(database(), letter, form);
    if (!content) return { ok: false, errors: { employer: 'employer-missing' } };
    const { address, canonical } = parsedEmailAddress(form.email);
    const { delaySeconds: delay, repeat } = await countStart(database(), { network, address: canonical });
    const start = { letterId: letter.id, address, canonical, content, locale, again, delay, repeat };
    await inTransaction((tx) => createLinkChallenge(tx, start));
    return { ok: true };
  });
}

/**
 * Starts an anonymous signing: an email with a code and nothing else. Returns the id of the page on which the code is
 * typed. The same response after the same time for every email address.
 */
export function startAnonymous({
  slug,
  form,
  locale,
  again,
  network,
}: StartRequest<AnonymousForm>): Promise<{ ok: true; page: string } | InvalidFields | LetterClosed> {
  return withMinimumDuration(async () => {
    const db = database();
    const letter = await letterToSign(db, slug, locale);
    if (!letter) return { ok: false, closed: true };
    const listed = form.employer === otherEmployer ? null : await findListedEmployer(db, form.employer);
    if (listed === null && form.employer !== otherEmployer)
      return { ok: false, errors: { employer: 'employer-unknown' } };
    const employerId = listed?.id ?? null;
    const content = { employerId, verificationLevel: await verificationLevelFor(db, employerId, form.email) };
    const { address, canonical } = parsedEmailAddress(form.email);
    const { delaySeconds: delay, repeat } = await countStart(db, { network, address: canonical });
    const start = { letterId: letter.id, address, canonical, content, locale, again, delay, repeat };
    const page = await inTransaction((tx) => createCodeChallenge(tx, { ...start, code: randomCode(CODE_LENGTH) }));
    return { ok: true, page };
  });
}
