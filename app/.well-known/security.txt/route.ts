import { defaultLocale, locales } from '@/lib/i18n/locales';
import { featuredLetter, publicLetter } from '@/lib/letters/queries';
import { addHours, dayOf, now } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { env } from '@/lib/platform/env';

export const dynamic = 'force-dynamic';

const DAYS_VALID = 90;

/** The operator's contact, else that of the one letter on the home page; the demo's does not work. */
async function contact(): Promise<string | null> {
  const { SECURITY_CONTACT } = env();
  if (SECURITY_CONTACT) return SECURITY_CONTACT;
  const featured = await featuredLetter(database());
  const letter = featured.kind === 'one' ? await publicLetter(database(), featured.slug, defaultLocale) : null;
  return letter && !letter.demo && letter.about.contactEmail ? `mailto:${letter.about.contactEmail}` : null;
}

/** Where to report a security problem (RFC 9116); 404 where nobody says. */
export async function GET(): Promise<Response> {
  const to = await contact();
  const headers = { 'content-type': 'text/plain; charset=utf-8' };
  if (to === null) return new Response('Nobody has given a contact.\n', { status: 404, headers });
  // By the day, so that the response stays the same for a day.
  const expires = `${dayOf(addHours(now(), 24 * DAYS_VALID))}T00:00:00Z`;
  const canonical = `${env().BASE_URL}/.well-known/security.txt`;
  const lines = [
    `Contact: ${to}`,
    `Expires: ${expires}`,
    `Preferred-Languages: ${locales.join(', ')}`,
    `Canonical: ${canonical}`,
  ];
  return new Response(`${lines.join('\n')}\n`, { headers });
}
