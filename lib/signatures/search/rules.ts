/** Invariant: whatever the URL holds, it becomes a search that the database can run; nothing is refused. */
export interface Search {
  /** Part of a name; empty for all. */
  q: string;
  /** An employer in any spelling; empty for all. */
  employer: string;
  cursor: string | undefined;
}

export type Parameters = Record<string, string | string[] | undefined>;

const LONGEST_TEXT = 100;
const LONGEST_CURSOR = 300;

/** What was typed into the search, as the database takes it. */
export function searchText(typed: string): string {
  // PostgreSQL takes no NUL in a text, and no name has a control character or half a character.
  const plain = typed.replace(/[\p{Cc}\p{Cs}]/gu, ' ').normalize('NFC');
  return Array.from(plain).slice(0, LONGEST_TEXT).join('').trim();
}

/** The first of the values of a parameter. */
export const first = (value: string | string[] | undefined): string => (Array.isArray(value) ? value[0] : value) ?? '';

/** The search that the URL's parameters ask for. */
export function searchOf({ q, employer, cursor }: Parameters): Search {
  const place = first(cursor);
  return {
    q: searchText(first(q)),
    employer: searchText(first(employer)),
    cursor: place && place.length <= LONGEST_CURSOR ? place : undefined,
  };
}

/** The query of a search, such as `?q=lee`, without what it does not need. */
export function queryOf({ q, employer, cursor }: Search): string {
  const parameters = new URLSearchParams();
  if (q) parameters.set('q', q);
  if (employer) parameters.set('employer', employer);
  if (cursor) parameters.set('cursor', cursor);
  const query = parameters.toString();
  return query && `?${query}`;
}
