import { aboutLetter, respond, type LetterContext } from '@/app/api/v1/responses';
import { letterShape } from '@/app/api/v1/shapes';
import { database } from '@/lib/platform/db';
import { countOf } from '@/lib/tallies/queries';

export const dynamic = 'force-dynamic';

export const GET = (_: Request, context: LetterContext): Promise<Response> =>
  aboutLetter(context, async (letter) => {
    const { total, asOf } = await countOf(database(), letter.id);
    return respond(letterShape, { ...letter, status: letter.state, total, asOf });
  });
