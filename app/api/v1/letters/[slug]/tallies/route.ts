import { aboutLetter, respond, withQuery, type LetterContext } from '@/app/api/v1/responses';
import { talliesQuery } from '@/app/api/v1/requests';
import { talliesShape } from '@/app/api/v1/shapes';
import { talliesOf } from '@/lib/tallies/queries';

export const dynamic = 'force-dynamic';

export const GET = (request: Request, context: LetterContext): Promise<Response> =>
  aboutLetter(context, ({ id }) =>
    withQuery(request, talliesQuery, async ({ limit }) => {
      const { others, ...tallies } = await talliesOf(id, limit);
      const { named, anonymous } = others;
      // The contract tells the others apart by way only, not by how far they are verified.
      return respond(talliesShape, {
        ...tallies,
        others: { ...others, named: named.total, anonymous: anonymous.total },
      });
    }),
  );
