/**
 * The characters of what organizers type or paste. Invariant: a cleaned text has every letter of the pasted one in its
 * order and its lines where the word processor had them. Works in the browser as on the server.
 */

/** A line can end with CR, LF, VT (Word's line break), FF (a page's end), NEL, LINE or PARAGRAPH SEPARATOR. */
export const withLineEnds = (text: string): string =>
  text.replace(/\r\n?|[\v\f\u0085\u2028]/g, '\n').replace(/\u2029/g, '\n\n');

// Embeddings, overrides and isolates reorder what a reader sees; the marks U+200E, U+200F and U+061C do not and stay.
const REORDERING = /[\u202a-\u202e\u2066-\u2069]/g;
const CONTROL = /[^\P{Cc}\n\t]/gu;

/** The text without the characters that turn the reading direction until another one ends it. */
export const withoutDirectionMarks = (text: string): string => text.replace(REORDERING, '');

/** Whether a text has a control character that is neither a tab nor the end of a line. */
export const hasControlCharacter = (text: string): boolean => text.search(CONTROL) !== -1;

/** A place in a text that an organizer should look at: its line, counted from 1, and the words there. */
export type Place = { line: number; excerpt: string };

/** The most characters of the words that a place is named by. */
export const LONGEST_EXCERPT = 60;

/** The beginning of `text` on one line, to name a place by. */
export const shortened = (text: string): string => {
  const [...letters] = text.replace(/\s+/g, ' ').trim();
  return letters.length <= LONGEST_EXCERPT ? letters.join('') : `${letters.slice(0, LONGEST_EXCERPT - 1).join('')}…`;
};

export type CharacterNote = Place & { code: 'direction' | 'control' };

/** Where a text has characters that nobody sees: `direction` marks are removed, other `control` characters refused. */
export function characterNotes(text: string): CharacterNote[] {
  return withLineEnds(text)
    .split('\n')
    .flatMap((line, index) => {
      const found: CharacterNote[] = [];
      const excerpt = shortened(withoutDirectionMarks(line).replace(CONTROL, ''));
      if (line !== withoutDirectionMarks(line)) found.push({ code: 'direction', line: index + 1, excerpt });
      if (hasControlCharacter(line)) found.push({ code: 'control', line: index + 1, excerpt });
      return found;
    });
}
