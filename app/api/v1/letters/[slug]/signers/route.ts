import { aboutLetter, answer, withQuery, type LetterContext } from '@/app/api/v1/answers';
import { signersQuery } from '@/app/api/v1/asked';
import { signersShape } from '@/app/api/v1/shapes';
import { database } from '@/lib/platform/db';
import { searchSigners } from '@/lib/signatures/queries';

export const dynamic = 'force-dynamic';

export const GET = (request: Request, context: LetterContext): Promise<Response> =>
  aboutLetter(context, ({ id }) =>
    withQuery(request, signersQuery, async ({ limit, cursor, ...search }) => {
      const { signers, next } = await searchSigners(database(), id, { ...search, cursor }, limit);
      return answer(signersShape, { signers, next });
    }),
  );
