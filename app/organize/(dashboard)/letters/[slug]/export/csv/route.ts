import { Readable } from 'node:stream';
import { exportSignatures } from '@/lib/exports/mutations';
import { fileName } from '@/lib/exports/rules';
import { exportSchema } from '@/lib/exports/schema';
import { adminLetter } from '@/lib/letters/admin-queries';
import { sessionOfRequest } from '@/lib/organizers/sessions/request';
import { reauthenticate } from '@/lib/organizers/sign-in/mutations';
import type { Session } from '@/lib/organizers/queries';
import { can } from '@/lib/permissions/rules';
import { isRecentlyAuthenticated } from '@/lib/organizers/sessions/rules';
import { dayOf, now } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { env } from '@/lib/platform/env';
import { parseForm } from '@/lib/platform/form';
import { dashboardTranslator } from '@/lib/i18n/dashboard';

const goTo = (path: string): Response =>
  new Response(null, { status: 303, headers: { location: env().BASE_URL + path } });

/** Whether the organizer is recently authenticated, or is by the password; else what is wrong. */
async function authentication(session: Session, password: string): Promise<'right' | 'wrong' | 'locked' | 'busy'> {
  if (isRecentlyAuthenticated(session.authenticatedAt, now())) return 'right';
  return password === '' ? 'wrong' : reauthenticate(session, password);
}

/** The CSV itself, streamed. */
export async function POST(request: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  const session = await sessionOfRequest();
  if (!session) return goTo('/organize/sign-in');
  const { organizer } = session;
  const letter = can(organizer, 'export') && (await adminLetter(database(), organizer, (await params).slug));
  if (!letter) return new Response(null, { status: 404 });

  const given = parseForm(await request.formData().catch(() => null), exportSchema, ['password']);
  const problem = given.ok ? await authentication(session, given.data.password) : 'reason';
  if (!given.ok || problem !== 'right') {
    const query = new URLSearchParams({ problem, reason: (given.values.reason ?? '').slice(0, 300) });
    return goTo(`/organize/letters/${letter.slug}/export?${query.toString()}`);
  }
  const rows = await exportSignatures(organizer, letter, given.data.reason);
  if (!rows)
    return new Response((await dashboardTranslator())('exporting.tooMany'), {
      status: 503,
      headers: { 'content-type': 'text/plain; charset=utf-8', 'retry-after': '60' },
    });
  return new Response(Readable.toWeb(rows) as ReadableStream<Uint8Array>, {
    headers: {
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': `attachment; filename="${fileName(letter.slug, dayOf(now()))}"`,
    },
  });
}
