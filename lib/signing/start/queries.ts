import { canonicalAddress } from '@/lib/email-addresses/rules';
import { employerOfDomain, findEmployer } from '@/lib/employers/queries';
import { decideEmployer } from '@/lib/employers/matching/rules';
import { publicLetter, type PublicLetter } from '@/lib/letters/queries';
import { acceptsNewSignatures } from '@/lib/letters/rules';
import { database, type Db } from '@/lib/platform/db';
import { isVerified, type VerificationLevel } from '@/lib/signatures/rules';
import { findLinkChallenge } from '@/lib/confirmations/link-challenges/queries';
import { namedContentSchema, type SignaturePreview, type NamedContent } from '../rules';
import type { FieldErrors, NamedForm } from '../schema';

export type LetterClosed = { ok: false; closed: true };
export type InvalidFields = { ok: false; closed?: false; errors: FieldErrors };

/** The letter, while it takes new signatures; null when there is none or it is closed. */
export async function letterToSign(db: Db, slug: string, locale: string): Promise<PublicLetter | null> {
  const letter = await publicLetter(db, slug, locale);
  return letter && acceptsNewSignatures(letter.state) ? letter : null;
}

/** The mailbox of an address that the form's shape has let through. */
export function parsedEmailAddress(address: string): { address: string; canonical: string; domain: string } {
  const read = canonicalAddress(address);
  if (!read.ok) throw new Error('AddressNotChecked');
  return read;
}

/** What a filled form comes to, before anything is kept: the same for the review and for the mail. */
export async function namedContentFor(db: Db, letter: PublicLetter, form: NamedForm): Promise<NamedContent | null> {
  const { employer, verificationLevel } = decideEmployer({
    typed: form.employer === '' ? null : ((await findEmployer(db, form.employer)) ?? form.employer),
    domainEmployer: await employerOfDomain(db, parsedEmailAddress(form.email).domain),
  });
  if (employer === null) return null;
  return {
    name: form.name,
    relation: form.relation,
    role: form.role,
    employer: typeof employer === 'string' ? { text: employer } : { id: employer.id },
    verificationLevel,
    revision: letter.revision.hash,
  };
}

/** How `content` stands, or will stand, under the letter. */
export async function previewOf(db: Db, content: NamedContent): Promise<SignaturePreview> {
  const { name, relation, role, employer, verificationLevel } = content;
  return { name, relation, role, employer: await employerName(db, employer), verified: isVerified(verificationLevel) };
}

async function employerName(db: Db, employer: NamedContent['employer']): Promise<string> {
  if ('text' in employer) return employer.text;
  const found = await db.employer.findUniqueOrThrow({ where: { id: employer.id }, select: { name: true } });
  return found.name;
}

export type Review = { ok: true; line: SignaturePreview; revision: PublicLetter['revision'] };

/** What the review shows: the line as it will stand, with the employer under its one name. Keeps nothing. */
export async function reviewNamed(
  slug: string,
  form: NamedForm,
  locale: string,
): Promise<Review | InvalidFields | LetterClosed> {
  const db = database();
  const letter = await letterToSign(db, slug, locale);
  if (!letter) return { ok: false, closed: true };
  const content = await namedContentFor(db, letter, form);
  if (!content) return { ok: false, errors: { employer: 'employer-missing' } };
  return { ok: true, line: await previewOf(db, content), revision: letter.revision };
}

export type ConfirmationView =
  { found: true; slug: string; locale: string; line: SignaturePreview; revision: string } | { found: false };

/** What a mail's link shows. Changes nothing, however often it is opened. */
export async function confirmationView(token: string): Promise<ConfirmationView> {
  const db = database();
  const challenge = await findLinkChallenge(db, token);
  if (!challenge) return { found: false };
  const content = namedContentSchema.parse(challenge.content);
  const letter = await db.letter.findUniqueOrThrow({ where: { id: challenge.letterId }, select: { slug: true } });
  return {
    found: true,
    slug: letter.slug,
    locale: challenge.locale,
    line: await previewOf(db, content),
    revision: content.revision,
  };
}

/** The standing that an address gives a signature of the employer with this id; null is "another employer". */
export async function verificationLevelFor(
  db: Db,
  employerId: string | null,
  address: string,
): Promise<VerificationLevel> {
  const domainEmployer = await employerOfDomain(db, parsedEmailAddress(address).domain);
  return employerId !== null && domainEmployer?.id === employerId ? 'employer' : 'email';
}
