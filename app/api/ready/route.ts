import { isReady } from '@/lib/platform/readiness';

export const dynamic = 'force-dynamic';

/** Whether requests may be sent here: 503 while the database is away, not yet migrated, or this process is ending. */
export async function GET(): Promise<Response> {
  const ready = await isReady();
  return Response.json({ ready }, { status: ready ? 200 : 503, headers: { 'cache-control': 'no-store' } });
}
