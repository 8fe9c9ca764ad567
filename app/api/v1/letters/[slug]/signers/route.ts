import { aboutLetter, answer, withQuery, type LetterContext } from '@/app/api/v1/answers';
import { signersQuery } from '@/app/api/v1/asked';
import { signersShape } from '@/app/api/v1/shapes';
import { findEmployer } from '@/lib/employers/queries';
import { database } from '@/lib/platform/db';
import { publicSigners } from '@/lib/signatures/queries';

export const dynamic = 'force-dynamic';

export const GET = (request: Request, context: LetterContext): Promise<Response> =>
  aboutLetter(context, ({ id }) =>
    withQuery(request, signersQuery, async ({ q, employer, cursor, limit }) => {
      const db = database();
      const found = employer ? await findEmployer(db, employer) : undefined;
      if (found === null) return answer(signersShape, { signers: [], next: null });
      const page = { q: q || undefined, employerId: found?.id, cursor, limit };
      return answer(signersShape, await publicSigners(db, id, page));
    }),
  );
