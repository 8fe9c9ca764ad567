import { aboutLetter, invalidQuery, respond, withQuery, type LetterContext } from '@/app/api/v1/responses';
import { signersQuery } from '@/app/api/v1/requests';
import { signersShape } from '@/app/api/v1/shapes';
import { database } from '@/lib/platform/db';
import { searchSigners } from '@/lib/signatures/queries';

export const dynamic = 'force-dynamic';

export const GET = (request: Request, context: LetterContext): Promise<Response> =>
  aboutLetter(context, ({ id, namesOmitted, demo, signersIndexed }) =>
    withQuery(request, signersQuery, async ({ limit, cursor, ...search }) => {
      // To be told whether somebody is found by a name is to be told the name.
      if (namesOmitted && search.q !== '') return invalidQuery([{ parameter: 'q', detail: 'The names are left out.' }]);
      const { signers, next } = await searchSigners(database(), id, { ...search, cursor }, limit);
      const shown = namesOmitted ? signers.map((signer) => ({ ...signer, name: null })) : signers;
      const response = respond(signersShape, { signers: shown, next, namesOmitted });
      if (demo || !signersIndexed) response.headers.set('x-robots-tag', 'noindex');
      return response;
    }),
  );
