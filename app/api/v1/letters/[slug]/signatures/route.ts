import { noSuchLetter, respond, type LetterContext } from '@/app/api/v1/responses';
import { signatureBody } from '@/app/api/v1/requests';
import { fieldProblems } from '@/app/api/v1/field-problems';
import { readJson } from '@/app/api/v1/read-json';
import { acceptedShape } from '@/app/api/v1/shapes';
import { problem } from '@/lib/platform/problem';
import { networkOfHeaders } from '@/lib/platform/rate-limit';
import { startNamed } from '@/lib/signing/start/mutations';

export const dynamic = 'force-dynamic';

/** Starts a signing with a name, as the form does: an email with a link, and the same response for every email address. */
export async function POST(request: Request, context: LetterContext): Promise<Response> {
  const read = await readJson(request);
  if (!read.ok) return read.problem;
  const { slug } = await context.params;
  const parsed = signatureBody.safeParse(read.value);
  if (!parsed.success) return fieldProblems(parsed.error);
  const { locale, revision, ...form } = parsed.data;
  const network = networkOfHeaders(request.headers);
  const started = await startNamed({ slug, form, locale, again: 0, client: { network, late: true }, revision });
  if (started.ok) return respond(acceptedShape, { accepted: true }, 202);
  if ('errors' in started) return fieldProblems(started.errors);
  if ('changed' in started)
    return problem(409, { detail: 'The text has changed. Read the new revision, then sign it.' });
  if ('beyond' in started)
    return problem(429, { detail: 'Too many signatures come from this network. Try again in the next hour.' });
  return started.missing ? noSuchLetter() : problem(409, { detail: 'This letter can no longer be signed.' });
}
