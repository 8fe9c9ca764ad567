/** Invariant: what comes out is the words that readers see at the start of the text, on one line, never longer than asked. */
import { plainText } from '../rendering/rules';

/** The beginning of a letter's Markdown as plain text of at most `longest` characters, cut between words. */
export function excerptOf(markdown: string, longest: number): string {
  const parts = plainText(markdown).split(' ').filter(Boolean);
  let text = '';
  for (const part of parts) {
    const longer = text ? `${text} ${part}` : part;
    if (longer.length > longest - 1) return `${text}…`;
    text = longer;
  }
  return text;
}
