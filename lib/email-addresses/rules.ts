import { mailboxRules, type MailboxRule } from './data';
import { emailProviders } from './providers/data';

/**
 * Invariant: one mailbox has one canonical address, and the canonical address of a canonical address is itself. The canonical
 * address only ever makes a token and is never written to: some of what it folds does not receive email.
 */

export type AddressProblem =
  'empty' | 'too-long' | 'control-character' | 'not-one-at' | 'quoted' | 'not-ascii' | 'local-part' | 'domain';

export type CheckedAddress =
  | {
      readonly ok: true;
      /** Where the email is sent: as typed, the domain in lower case and ASCII. */
      readonly address: string;
      /** What is tagged. */
      readonly canonical: string;
      /** The domain of `address`: what may prove an employer. */
      readonly domain: string;
    }
  | { readonly ok: false; readonly reason: AddressProblem };

// RFC 5321, 4.5.3.1: local part 64, path 256 with its brackets.
const longestLocalPart = 64;
const longestAddress = 254;

// Text copied out of a right-to-left page or a PDF brings invisible marks with it; at the ends they say nothing.
const invisibleEnds =
  /^[\s\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+|[\s\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+$/g;

// As browsers read `type=email`: the characters of RFC 5322, and dots anywhere, since providers gave out such addresses. Without
// "!", "%" and "|", which relays have read as routes, and not dots alone.
const localPartShape = /^(?!\.+$)[a-z0-9.#$&'*+/=?^_`{}~-]+$/i;
const label = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
const topLabel = /^(?:[a-z]{2,63}|xn--[a-z0-9-]{1,59})$/;

const ruleOf = new Map<string, MailboxRule>(
  mailboxRules.flatMap((rule) => rule.domains.map((domain): [string, MailboxRule] => [domain, rule])),
);
const providers = new Set([...emailProviders, ...ruleOf.keys()]);

/** Checks an email address that somebody typed and says which mailbox it is. Works in the browser as on the server. */
export function canonicalAddress(text: string): CheckedAddress {
  const typed = text.normalize('NFC').replace(invisibleEnds, '');
  if (typed === '') return { ok: false, reason: 'empty' };
  if (typed.length > 4 * longestAddress) return { ok: false, reason: 'too-long' };
  if (/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(typed)) return { ok: false, reason: 'control-character' };
  const bare = withoutSurroundings(typed);
  if (bare.includes('"')) return { ok: false, reason: 'quoted' };

  const [local, domainText, ...more] = bare.split('@');
  if (!local || !domainText || more.length > 0) return { ok: false, reason: 'not-one-at' };
  if (/[^\x20-\x7e]/.test(local)) return { ok: false, reason: 'not-ascii' };
  if (!localPartShape.test(local) || /^\.*\+/.test(local)) return { ok: false, reason: 'local-part' };

  const domain = asciiDomain(domainText);
  if (domain === null) return { ok: false, reason: 'domain' };
  if (local.length > longestLocalPart || local.length + 1 + domain.length > longestAddress) {
    return { ok: false, reason: 'too-long' };
  }
  return { ok: true, address: `${local}@${domain}`, canonical: mailboxOf(local.toLowerCase(), domain), domain };
}

/** What pasting and East Asian keyboards put around and into an address: `Case <c@example.org>`, `mailto:`, quotes, `＠`. */
function withoutSurroundings(typed: string): string {
  const narrow = typed
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/\ufe6b/g, '@');
  const inBrackets = /^[^<>]*<([^<>]*)>[^<>@]*$/.exec(narrow)?.[1] ?? narrow;
  const address = inBrackets.trim().replace(/^mailto:/i, '');
  return (/^mailto:/i.test(inBrackets.trim()) ? address.replace(/\?.*$/, '') : address)
    .replace(/^(["'`])(.*)\1[.,;:]*$/, '$2')
    .replace(/^[\s“”„‟‘’‚«»‹›([{<]+|[\s“”„‟‘’‚«»‹›)\]>.,;:!?،؛؟。、]+$/g, '');
}

/** A domain's ASCII form in lower case (IDNA), or null when email cannot be sent there: an IP address, a single label, a wrong character. */
export function asciiDomain(text: string): string | null {
  // The URL parser would read these as the end of the host, decode them or drop them.
  if (/[\s\p{Cc}\p{Cf}%/\\?#:@[\]]/u.test(text)) return null;
  let domain: string;
  try {
    domain = new URL(`http://${text}/`).hostname;
  } catch {
    return null; // its way of saying that this is no host
  }
  const labels = domain.split('.');
  const top = labels.at(-1) ?? '';
  if (labels.length < 2 || domain.length > 253 || !topLabel.test(top)) return null;
  return labels.every((each) => label.test(each)) ? domain : null;
}

/** Whether anyone can get an address there, so that it cannot prove an employer. Subdomains count too. */
export function isEmailProvider(domain: string): boolean {
  return withParents(domain.toLowerCase()).some((each) => providers.has(each));
}

/** `a.b.example.org`, `b.example.org`, `example.org`. */
export function withParents(domain: string): string[] {
  const labels = domain.split('.');
  return labels.slice(0, -1).map((_, index) => labels.slice(index).join('.'));
}

/** `local` in lower case; both already checked. */
function mailboxOf(local: string, domain: string): string {
  const parent = domain.slice(domain.indexOf('.') + 1);
  const subdomains = ruleOf.get(parent)?.subdomains;
  const name = domain.slice(0, domain.indexOf('.'));
  // An address that nobody can be given represents all of them.
  if (subdomains === 'catch-all') return `*@${domain}`;
  if (subdomains === 'name') return mailboxOf(name, parent);

  const rule = ruleOf.get(domain);
  const base = withoutSubaddress(withoutSubaddress(local, '+'), rule?.subaddressSeparator);
  const seen = rule?.ignores ? base.replace(rule.ignores, '') : base;
  const folded = rule?.sameAs ? seen.replace(...rule.sameAs) : seen;
  const home = rule?.oneMailbox ? rule.domains[0] : domain;
  return `${folded === '' ? base : folded}@${home ?? domain}`;
}

/** The part before the separator, unless nothing would be left. */
function withoutSubaddress(local: string, separator: string | undefined): string {
  if (separator === undefined) return local;
  const at = local.indexOf(separator);
  const name = local.slice(0, at);
  return at > 0 && !/^\.+$/.test(name) ? name : local;
}
