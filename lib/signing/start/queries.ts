import { canonicalAddress } from '@/lib/email-addresses/rules';
import { employerNames, employerOfDomain } from '@/lib/employers/queries';
import { findEmployers } from '@/lib/employers/matching/queries';
import { decideEmployer } from '@/lib/employers/matching/rules';
import { letterById, publicLetter, type PublicLetter } from '@/lib/letters/queries';
import { letterToSign, type LetterToSign } from '@/lib/letters/state/queries';
import { acceptsNewSignatures } from '@/lib/letters/rules';
import { database, type Db } from '@/lib/platform/db';
import { namedContent, signerColumns, type NamedContent, type SignaturePreview } from '@/lib/signatures/model';
import { isVerified, type VerificationLevel } from '@/lib/signatures/rules';
import { findLinkChallenge } from '@/lib/confirmations/link-challenges/queries';
import type { FieldErrors, NamedForm } from '../schema';

/** The letter takes no signatures; `missing` where there is no such letter. */
export type LetterClosed = { ok: false; closed: true; missing?: boolean };
export type InvalidFields = { ok: false; closed?: false; errors: FieldErrors };

/** The letter, while it takes new signatures. */
export async function openLetter(slug: string): Promise<LetterToSign | LetterClosed> {
  const letter = await letterToSign(slug);
  if (letter && acceptsNewSignatures(letter.state)) return letter;
  return { ok: false, closed: true, missing: letter === null };
}

/** The parts of an email address that a form's shape has accepted. */
export function parsedEmailAddress(address: string): { address: string; canonical: string; domain: string } {
  const read = canonicalAddress(address);
  if (!read.ok) throw new Error('EmailAddressNotParsed');
  return read;
}

/** What the form's values come to, the same for the review and for the email; null where no employer is named. */
export async function namedContentFor(
  letter: Pick<LetterToSign, 'revision'>,
  form: NamedForm,
): Promise<NamedContent | null> {
  const { typed, domainEmployer } = await findEmployers(form.employer, parsedEmailAddress(form.email).domain);
  const { employer, verificationLevel } = decideEmployer({
    typed: form.employer === '' ? null : (typed ?? form.employer),
    domainEmployer,
  });
  if (employer === null) return null;
  return {
    ...signerColumns.parse(form),
    employer: typeof employer === 'string' ? { text: employer } : { id: employer.id },
    verificationLevel,
    revision: letter.revision.hash,
  };
}

/** How `content` is shown, or will be, under the letter. */
export async function previewOf(db: Db, content: NamedContent): Promise<SignaturePreview> {
  const { employer, verificationLevel } = content;
  const name = 'text' in employer ? employer.text : (await employerNames(db, [employer.id])).get(employer.id);
  return { ...signerColumns.parse(content), employer: name ?? '', verified: isVerified(verificationLevel) };
}

export type Review = { ok: true; line: SignaturePreview; revision: PublicLetter['revision'] };

/** What the review shows: the signature as it will be, with the employer under its one name. Stores nothing. */
export async function reviewNamed(
  slug: string,
  form: NamedForm,
  locale: string,
): Promise<Review | InvalidFields | LetterClosed> {
  const db = database();
  const letter = await publicLetter(db, slug, locale);
  if (!letter || !acceptsNewSignatures(letter.state)) return { ok: false, closed: true };
  const content = await namedContentFor(letter, form);
  if (!content) return { ok: false, errors: { employer: 'employer-missing' } };
  return { ok: true, line: await previewOf(db, content), revision: letter.revision };
}

export type ConfirmationView =
  { found: true; slug: string; locale: string; line: SignaturePreview; revision: string } | { found: false };

/** What the link in the email shows. Changes nothing, however often it is opened. */
export async function confirmationView(token: string): Promise<ConfirmationView> {
  const db = database();
  const challenge = await findLinkChallenge(db, token);
  if (!challenge) return { found: false };
  const { success, data: content } = namedContent.safeParse(challenge.content);
  // A link of another kind.
  if (!success) return { found: false };
  const { slug } = await letterById(db, challenge.letterId);
  return {
    found: true,
    slug,
    locale: challenge.locale,
    line: await previewOf(db, content),
    revision: content.revision,
  };
}

/** The verification level that an email address gives a signature of this employer; null is "another employer". */
export async function verificationLevelFor(
  db: Db,
  employerId: string | null,
  address: string,
): Promise<VerificationLevel> {
  const domainEmployer = await employerOfDomain(db, parsedEmailAddress(address).domain);
  return employerId !== null && domainEmployer?.id === employerId ? 'employer' : 'email';
}
