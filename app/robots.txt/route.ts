export const dynamic = 'force-dynamic';

/**
 * What crawlers are asked to leave alone. Lists of signers are not here: a crawler that does not fetch them never sees that they
 * are not to be indexed. Their further pages are.
 */
const rules = `User-agent: *
Disallow: /organize
Disallow: /setup/
Disallow: /*confirm/
Disallow: /*receipt
Disallow: /*signers?*cursor=
`;

export const GET = (): Response => new Response(rules, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
