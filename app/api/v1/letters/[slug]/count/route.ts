import { aboutLetter, answer, type LetterContext } from '@/app/api/v1/answers';
import { countShape } from '@/app/api/v1/shapes';
import { database } from '@/lib/platform/db';
import { countOf } from '@/lib/tallies/queries';

export const dynamic = 'force-dynamic';

export const GET = (_: Request, context: LetterContext): Promise<Response> =>
  aboutLetter(context, async ({ id }) => answer(countShape, await countOf(database(), id)));
