import { aboutLetter, respond, withQuery, type LetterContext } from '@/app/api/v1/responses';
import { signersQuery } from '@/app/api/v1/requests';
import { signersShape } from '@/app/api/v1/shapes';
import { database } from '@/lib/platform/db';
import { searchSigners } from '@/lib/signatures/queries';

export const dynamic = 'force-dynamic';

export const GET = (request: Request, context: LetterContext): Promise<Response> =>
  aboutLetter(context, ({ id }) =>
    withQuery(request, signersQuery, async ({ limit, cursor, ...search }) => {
      const { signers, next } = await searchSigners(database(), id, { ...search, cursor }, limit);
      return respond(signersShape, { signers, next });
    }),
  );
