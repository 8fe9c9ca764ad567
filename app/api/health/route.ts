export const dynamic = 'force-dynamic';

/** The process lives and renders; it says nothing of the database. */
export function GET(): Response {
  return Response.json({ alive: true }, { headers: { 'cache-control': 'no-store' } });
}
