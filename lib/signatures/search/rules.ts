/** Invariant: whatever the URL holds, it becomes a search that the database can run; nothing is refused. */
import { dayOf } from '@/lib/platform/clock';

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

const first = (value: string | string[] | undefined): string => (Array.isArray(value) ? value[0] : value) ?? '';

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

/** The last row of a page: the next one begins after it, so that a page costs the same wherever it is. */
export type PagePosition = { day: string; id: string };

const CURSOR = /^(\d{4}-\d{2}-\d{2})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** Whether PostgreSQL takes it, too: JavaScript reads the 31st of February as a day of March, and has a year 0. */
function isDay(text: string): boolean {
  const moment = new Date(text);
  return !Number.isNaN(moment.getTime()) && dayOf(moment) === text && !text.startsWith('0000');
}

export const cursorOf = ({ day, id }: PagePosition): string => `${day}.${id}`;

/** Whether an address names a page of the list, or none, which is the first. */
export const isReadableCursor = (cursor: string | string[] | undefined): boolean =>
  first(cursor) === '' || placeOf(first(cursor)) !== null;

/** The place that a cursor names; whatever is no cursor of ours is the beginning. */
export function placeOf(cursor: string | undefined): PagePosition | null {
  const [, day, id] = CURSOR.exec(cursor ?? '') ?? [];
  return day && id && isDay(day) ? { day, id } : null;
}
