/** The query strings of the dashboard's employer pages. Anything invalid counts as absent. */
import { z } from 'zod';

export const shows = ['listed', 'typed'] as const;

// PostgreSQL takes no NUL, and nobody types one.
const word = z
  .string()
  .max(200)
  .catch('')
  .transform((text) => text.replace(/\p{Cc}/gu, ''));

export const employerListQuery = z.object({
  q: word,
  show: z.enum(shows).catch('listed'),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});

export type EmployerListQuery = z.output<typeof employerListQuery>;

/** What was just removed from an employer, so that it can be restored. */
export const removedPart = z.object({ spelling: word, domain: word });

export type RemovedPart = z.output<typeof removedPart>;

/** The URL of this list. */
export function employersHref({ q, show, page }: EmployerListQuery): string {
  const query = new URLSearchParams();
  if (q !== '') query.set('q', q);
  if (show !== 'listed') query.set('show', show);
  if (page > 1) query.set('page', String(page));
  return query.size === 0 ? '/organize/employers' : `/organize/employers?${query.toString()}`;
}
