import { Readable } from 'node:stream';
import { noteExport } from '@/lib/exports/mutations';
import { signaturesAsCsv } from '@/lib/exports/queries';
import { fileName } from '@/lib/exports/rules';
import { exportSchema } from '@/lib/exports/schema';
import { deskLetter } from '@/lib/letters/queries-desk';
import { sessionOfRequest } from '@/lib/organizers/actions-gate';
import { proveAgain } from '@/lib/organizers/mutations';
import type { Session } from '@/lib/organizers/queries';
import { mayExport } from '@/lib/organizers/rules';
import { TooManyAtOnce } from '@/lib/organizers/rules-password';
import { isFresh } from '@/lib/organizers/rules-sessions';
import { dayOf, now } from '@/lib/platform/clock';
import { database, inTransaction } from '@/lib/platform/db';
import { env } from '@/lib/platform/env';
import { textIn } from '@/lib/platform/form';

const goTo = (path: string): Response =>
  new Response(null, { status: 303, headers: { location: env().BASE_URL + path } });

/** Whether the password was typed lately, or is right now; else what is wrong. */
async function proof(session: Session, password: string): Promise<'right' | 'wrong' | 'locked' | 'busy'> {
  if (isFresh(session.provedAt, now())) return 'right';
  if (password === '') return 'wrong';
  try {
    return await proveAgain(session, password);
  } catch (error) {
    if (error instanceof TooManyAtOnce) return 'busy';
    throw error;
  }
}

/** The CSV itself: noted in the audit log first, then streamed. */
export async function POST(request: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  const session = await sessionOfRequest();
  if (!session) return goTo('/organize/login');
  const { organizer } = session;
  const letter = mayExport(organizer) && (await deskLetter(database(), organizer, (await params).slug));
  if (!letter) return new Response(null, { status: 404 });

  // A body that is no form says nothing.
  const form = await request.formData().catch(() => new FormData());
  const given = exportSchema.safeParse({ reason: textIn(form, 'reason'), password: textIn(form, 'password') });
  const problem = given.success ? await proof(session, given.data.password) : 'reason';
  if (!given.success || problem !== 'right') {
    const query = new URLSearchParams({ problem, reason: textIn(form, 'reason').slice(0, 300) });
    return goTo(`/organize/letters/${letter.slug}/export?${query.toString()}`);
  }
  await inTransaction((tx) => noteExport(tx, organizer, letter.slug, given.data.reason));
  const rows = await signaturesAsCsv(organizer, letter.id);
  return new Response(Readable.toWeb(rows) as ReadableStream<Uint8Array>, {
    headers: {
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': `attachment; filename="${fileName(letter.slug, dayOf(now()))}"`,
    },
  });
}
