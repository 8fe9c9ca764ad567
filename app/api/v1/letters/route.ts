import { respond } from '@/app/api/v1/responses';
import { lettersShape } from '@/app/api/v1/shapes';
import { publicLetters } from '@/lib/letters/queries';
import { database } from '@/lib/platform/db';

export const dynamic = 'force-dynamic';

export async function GET(): Promise<Response> {
  const letters = await publicLetters(database());
  return respond(lettersShape, { letters: letters.map(({ state, ...letter }) => ({ ...letter, status: state })) });
}
