/** What the editor says about a text. Invariant: whatever readers do not get as it was typed is named with its line. */
import { characterNotes, type CharacterNote } from '../characters/rules';
import { letterMarkdown, type MarkdownNote } from '../markdown/rules';

export type LetterTextNote = MarkdownNote | CharacterNote;

/** The places of a text in Markdown that readers will not see as they were typed, from its first line to its last. */
export const letterTextNotes = (text: string): LetterTextNote[] =>
  [...characterNotes(text), ...letterMarkdown(text).notes].toSorted((one, other) => one.line - other.line);
