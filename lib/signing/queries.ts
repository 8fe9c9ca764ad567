import { canonicalAddress } from '@/lib/addresses/rules';
import { employerOfDomain, findEmployer } from '@/lib/employers/queries';
import { decideEmployer } from '@/lib/employers/rules';
import { publicLetter, type PublicLetter } from '@/lib/letters/queries';
import { acceptsNewSignatures } from '@/lib/letters/rules';
import { database, type Db } from '@/lib/platform/db';
import { isVerified, type Standing } from '@/lib/signatures/rules';
import { peekNamedChallenge } from '@/lib/verification/queries';
import { namedContentShape, type Line, type NamedContent } from './rules';
import type { FieldErrors, NamedForm } from './schema';

export type Closed = { ok: false; closed: true };
export type Refused = { ok: false; closed?: false; errors: FieldErrors };

/** The letter, while it takes new signatures; null when there is none or it is closed. */
export async function letterToSign(db: Db, slug: string, locale: string): Promise<PublicLetter | null> {
  const letter = await publicLetter(db, slug, locale);
  return letter && acceptsNewSignatures(letter.state) ? letter : null;
}

/** The mailbox of an address that the form's shape has let through. */
export function mailboxOf(address: string): { address: string; canonical: string; domain: string } {
  const read = canonicalAddress(address);
  if (!read.ok) throw new Error('AddressNotChecked');
  return read;
}

/** What a filled form comes to, before anything is kept: the same for the review and for the mail. */
export async function contentOf(db: Db, letter: PublicLetter, form: NamedForm): Promise<NamedContent | null> {
  const { employer, standing } = decideEmployer({
    typed: form.employer === '' ? null : ((await findEmployer(db, form.employer)) ?? form.employer),
    domainEmployer: await employerOfDomain(db, mailboxOf(form.email).domain),
  });
  if (employer === null) return null;
  return {
    name: form.name,
    relation: form.relation,
    role: form.role,
    employer: typeof employer === 'string' ? { text: employer } : { id: employer.id },
    standing,
    revision: letter.revision.hash,
  };
}

/** How `content` stands, or will stand, under the letter. */
export async function lineOf(db: Db, content: NamedContent): Promise<Line> {
  const { name, relation, role, employer, standing } = content;
  return { name, relation, role, employer: await employerName(db, employer), verified: isVerified(standing) };
}

async function employerName(db: Db, employer: NamedContent['employer']): Promise<string> {
  if ('text' in employer) return employer.text;
  const found = await db.employer.findUniqueOrThrow({ where: { id: employer.id }, select: { name: true } });
  return found.name;
}

export type Review = { ok: true; line: Line; revision: PublicLetter['revision'] };

/** What the review shows: the line as it will stand, with the employer under its one name. Keeps nothing. */
export async function reviewNamed(slug: string, form: NamedForm, locale: string): Promise<Review | Refused | Closed> {
  const db = database();
  const letter = await letterToSign(db, slug, locale);
  if (!letter) return { ok: false, closed: true };
  const content = await contentOf(db, letter, form);
  if (!content) return { ok: false, errors: { employer: 'employer-missing' } };
  return { ok: true, line: await lineOf(db, content), revision: letter.revision };
}

export type View = { found: true; slug: string; locale: string; line: Line; revision: string } | { found: false };

/** What a mail's link shows. Changes nothing, however often it is opened. */
export async function viewNamed(token: string): Promise<View> {
  const db = database();
  const challenge = await peekNamedChallenge(db, token);
  if (!challenge) return { found: false };
  const content = namedContentShape.parse(challenge.content);
  const letter = await db.letter.findUniqueOrThrow({ where: { id: challenge.letterId }, select: { slug: true } });
  return {
    found: true,
    slug: letter.slug,
    locale: challenge.locale,
    line: await lineOf(db, content),
    revision: content.revision,
  };
}

/** The standing that an address gives a signature of the employer with this id; null is "another employer". */
export async function standingFor(db: Db, employerId: string | null, address: string): Promise<Standing> {
  const domainEmployer = await employerOfDomain(db, mailboxOf(address).domain);
  return employerId !== null && domainEmployer?.id === employerId ? 'employer_verified' : 'email_confirmed';
}
