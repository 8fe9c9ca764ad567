import { asciiDomain, isEmailProvider, withParents } from '@/lib/email-addresses/rules';
import { foldLetters } from '@/lib/platform/folding';
import { customerMailboxDomains, customerSubdomains } from '../customer-domains/data';

/**
 * Invariant: all spellings of an employer have one key, a key's key is itself, and no text but blanks has an empty one.
 * What a signer typed decides who the employer is; the domain of the address only proves it, or fills a blank.
 */

/** How far the employer of a signature is proven by the address that confirmed it. */
export type EmployerMatch = 'email' | 'employer';

// Only at the end, and never the whole name. "and" is what "& Co" leaves.
const legalEnd = new RegExp(
  ' (?:inc|incorporated|corp|corporation|co|company|companies|llc|llp|lllp|lp|ltd|limited|plc|pvt|private|pte|pty|cic|cio|' +
    'gmbh|mbh|ag|kg|ohg|ug|se|ev|sa|sas|sasu|sarl|sàrl|srl|spa|sl|slu|sau|sapi de cv|sab de cv|sa de cv|s de rl de cv|' +
    'ltda|lda|eireli|nv|bv|cvba|ab|as|asa|aps|oy|oyj|hf|ehf|zrt|nyrt|kft|doo|dd|ad|eood|sro|spol|sp zoo|sp z oo|sp z o o|kk|gk|' +
    'bhd|sdn|berhad|tbk|jsc|pjsc|ojsc|psc|qsc|qpsc|bsc|saog|saoc|kscp|ksc|fze|fzco|fzc|dmcc|' +
    'holding|holdings|group|and|شمم|ذمم|شذمم|المحدوده|القابضه|пао|оао|зао|ооо|ао)$',
  'u',
);
const legalStart = /^(?:the|pt|شركه|مجموعه|пао|оао|зао|ооо|ао) (?=.)/u;
const eastAsianLegal = /(?<=.)(?:股份有限公司|有限公司|株式会社|주식회사)$|^(?:株式会社|주식회사)(?=.)/u;

/**
 * What stays of a name when case, accents, Arabic vowels and letter variants, punctuation, legal forms and a leading "The" go:
 * "google", for "Google LLC", " GOOGLE " and "Google, Inc.".
 */
export function employerKey(text: string): string {
  const letters = foldLetters(text)
    .replace(/['’‘‛ʹ-ˁˆ-˟]/g, '')
    .replace(/(?<=[\p{L}\p{N}])\.com(?![\p{L}\p{N}])/gu, '')
    // "S.p.A." and "A/S" are one word each.
    .replace(/(?<![\p{L}\p{N}])(?:\p{L}[./])+\p{L}(?![\p{L}\p{N}])/gu, (initials) => initials.replace(/[./]/g, ''))
    .replace(/&/g, ' and ')
    .replace(/\+/g, ' plus ')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
  return letters === ''
    ? text
        .normalize('NFKC')
        .replace(/\p{Cc}/gu, '')
        .trim()
    : withoutLegalForm(letters);
}

function withoutLegalForm(name: string): string {
  let rest = name;
  for (;;) {
    const shorter = rest.replace(legalStart, '').replace(legalEnd, '').replace(eastAsianLegal, '').trim();
    if (shorter === rest) return rest;
    rest = shorter;
  }
}

/**
 * Whose signature it is and what the address proves. `typed` is the employer that the typed name belongs to, or the text itself
 * while no employer has that name, or null for a blank; `domainEmployer` is the employer of the address's domain.
 */
export function decideEmployer<E extends { readonly id: string }>(signing: {
  readonly typed: E | string | null;
  readonly domainEmployer: E | null;
}): { readonly employer: E | string | null; readonly verificationLevel: EmployerMatch } {
  const { typed, domainEmployer } = signing;
  const employer = typed === null || typed === '' ? domainEmployer : typed;
  const proven = domainEmployer !== null && typeof employer === 'object' && employer?.id === domainEmployer.id;
  return { employer, verificationLevel: proven ? 'employer' : 'email' };
}

// Universities give these to people who do not work there.
const notWorkers =
  /(?:^|\.)(?:alum|alums|alumni|alumnos|alumnae|student|students|stud|stu|estudiantes|etu|etudiant|studenti)(?:\.|$)/;

/**
 * The domains by which the employer of an address may be listed, nearest first: its own and those above it, since offices and teams
 * have subdomains (`uk.google.com`). None for an email provider. Former and future students' subdomains prove nothing, and those
 * that a company gives to its customers (`acme.zendesk.com`) prove nothing of the company.
 */
export function employerDomains(domain: string): readonly string[] {
  if (isEmailProvider(domain) || notWorkers.test(domain)) return [];
  const nearestFirst = withParents(domain);
  if (nearestFirst.some((each) => customerMailboxDomains.has(each))) return [];
  const giver = nearestFirst.findIndex((each) => customerSubdomains.has(each));
  return giver > 0 ? nearestFirst.slice(0, giver) : nearestFirst;
}

export type DomainProblem = 'domain' | 'email-provider' | 'whole-registry';

// "co.uk" and the like belong to everybody below them.
const registry = /^(?:co|com|org|net|gov|gob|gouv|edu|ac|mil|go|or|ne|nic|ltd|plc|sch|lg)\.[a-z]{2}$/;

/** Checks a domain that is to prove an employer. */
export function checkEmployerDomain(
  text: string,
): { readonly ok: true; readonly domain: string } | { readonly ok: false; readonly reason: DomainProblem } {
  const domain = asciiDomain(text.trim().replace(/^@/, ''));
  if (domain === null) return { ok: false, reason: 'domain' };
  if (registry.test(domain)) return { ok: false, reason: 'whole-registry' };
  if (isEmailProvider(domain)) return { ok: false, reason: 'email-provider' };
  return { ok: true, domain };
}
