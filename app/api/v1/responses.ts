import type { z } from 'zod';
import { publicLetter, type PublicLetter } from '@/lib/letters/queries';
import { database } from '@/lib/platform/db';
import { defaultLocale } from '@/lib/i18n/locales';
import { problem } from '@/lib/platform/problem';

export interface LetterContext {
  params: Promise<{ slug: string }>;
}

/** A response of a shape; what the shape does not name is left out. */
export const respond = <Shape extends z.ZodType>(shape: Shape, value: z.input<Shape>, status = 200): Response =>
  Response.json(shape.parse(value), { status });

export const noSuchLetter = (): Response => problem(404, { detail: 'No published letter has this name.' });

/** Responds about a published letter; for a draft as for a letter that does not exist. */
export async function aboutLetter(
  { params }: LetterContext,
  work: (letter: PublicLetter) => Promise<Response>,
): Promise<Response> {
  const { slug } = await params;
  const letter = await publicLetter(database(), slug, defaultLocale);
  return letter ? work(letter) : noSuchLetter();
}

/** Responds to a query of a shape, or says which of its parameters is wrong. */
export async function withQuery<Shape extends z.ZodType>(
  request: Request,
  shape: Shape,
  work: (query: z.output<Shape>) => Promise<Response>,
): Promise<Response> {
  const given = Object.fromEntries([...new URL(request.url).searchParams].filter(([, value]) => value !== ''));
  const query = shape.safeParse(given);
  if (query.success) return work(query.data);
  return invalidQuery(query.error.issues.map(({ path, message }) => ({ parameter: String(path[0]), detail: message })));
}

/** 400: which parameters are not valid, and why. */
export const invalidQuery = (errors: readonly { parameter: string; detail: string }[]): Response =>
  problem(400, {
    detail: 'A query parameter is not valid.',
    errors: errors.map((error) => ({ code: 'invalid', ...error })),
  });
