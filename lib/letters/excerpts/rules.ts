/** Invariant: what comes out is plain words from the start of the text, never longer than asked, with no mark-up left. */

/** The beginning of a letter's Markdown as plain text of at most `longest` characters, cut between words. */
export function excerptOf(markdown: string, longest: number): string {
  const parts = markdown
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^\s*(?:#{1,6}|>|[-*+]|\d+[.)])\s+/gm, '')
    .replace(/[*_`~<>\\]/g, '')
    .split(/\s+/)
    .filter(Boolean);
  let text = '';
  for (const part of parts) {
    const longer = text ? `${text} ${part}` : part;
    if (longer.length > longest - 1) return `${text}…`;
    text = longer;
  }
  return text;
}
