import { respond, noSuchLetter, type LetterContext } from '@/app/api/v1/responses';
import { revisionsShape } from '@/app/api/v1/shapes';
import { publicRevisions } from '@/lib/letters/revisions/queries';
import { database } from '@/lib/platform/db';

export const dynamic = 'force-dynamic';

export async function GET(_: Request, { params }: LetterContext): Promise<Response> {
  const revisions = await publicRevisions(database(), (await params).slug);
  return revisions ? respond(revisionsShape, { revisions }) : noSuchLetter();
}
