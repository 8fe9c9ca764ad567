import { editDistance } from '@/lib/platform/edit-distance';
import { canonicalAddress, isEmailProvider } from '../rules';

/**
 * "Did you mean gmail.com?" for a domain that is most likely a slip: only ever a question. The usual libraries for it are no
 * longer kept, or take companies for slips; so this compares with the few providers that most people have, and a domain that
 * is known to exist is never questioned.
 */

// By market share, each with the part before the first dot as people mistype it.
const popular = `gmail.com yahoo.com hotmail.com outlook.com icloud.com proton.me protonmail.com yandex.ru mail.ru
  yahoo.co.uk yahoo.fr yahoo.de yahoo.es yahoo.it yahoo.co.in yahoo.com.br hotmail.co.uk hotmail.fr hotmail.de hotmail.es
  hotmail.it outlook.fr outlook.de outlook.es googlemail.com web.de t-online.de orange.fr wanadoo.fr laposte.net libero.it
  comcast.net verizon.net naver.com docomo.ne.jp`
  .trim()
  .split(/\s+/);

/** Endings that nobody can register, and what they are slips of. */
const endings: Readonly<Record<string, string>> = {
  con: 'com',
  cmo: 'com',
  ocm: 'com',
  vom: 'com',
  xom: 'com',
  cim: 'com',
  comm: 'com',
  coom: 'com',
  cpm: 'com',
  ogr: 'org',
  orgg: 'org',
  nte: 'net',
  ent: 'net',
};

// Companies and providers whose own domains are one slip away from a popular one.
const realNeighbours = new Set(['grail.com', 'cloud.com', 'gail.com', 'outlooks.com', 'comcast.com', 'proton.ai']);

/** Shorter names have too many neighbours. */
const LEAST_NAME = 5;

const split = (domain: string): [name: string, ending: string] => {
  const at = domain.indexOf('.');
  return [domain.slice(0, at), domain.slice(at + 1)];
};

function isSlipOf(domain: string, known: string): boolean {
  const [typedName, typedEnding] = split(domain);
  const [name, ending] = split(known);
  if (name.length < LEAST_NAME || typedName[0] !== name[0]) return false;
  const sameEnding = typedEnding === ending || endings[typedEnding] === ending || `${typedEnding}m` === ending;
  return sameEnding && editDistance(typedName, name, 1) <= 1;
}

function suggestDomain(domain: string): string | null {
  if (isEmailProvider(domain) || realNeighbours.has(domain)) return null;
  const known = popular.find((each) => isSlipOf(domain, each));
  if (known) return known;
  const labels = domain.split('.');
  const ending = endings[labels.at(-1) ?? ''];
  return ending ? [...labels.slice(0, -1), ending].join('.') : null;
}

/** The address that was most likely meant, with the part before the @ as typed; null where nothing looks like a slip. */
export function suggestAddress(typed: string): string | null {
  const read = canonicalAddress(typed);
  const domain = read.ok ? suggestDomain(read.domain) : null;
  return read.ok && domain ? `${read.address.slice(0, read.address.lastIndexOf('@'))}@${domain}` : null;
}
