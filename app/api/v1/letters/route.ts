import { respond } from '@/app/api/v1/responses';
import { lettersShape } from '@/app/api/v1/shapes';
import { publicLetters } from '@/lib/letters/queries';
import { database } from '@/lib/platform/db';
import { withTotals } from '@/lib/tallies/queries';

export const dynamic = 'force-dynamic';

export async function GET(): Promise<Response> {
  const letters = await withTotals(database(), await publicLetters(database()));
  return respond(lettersShape, { letters: letters.map(({ state, ...letter }) => ({ ...letter, status: state })) });
}
