import { textCharacters, readLine, type LineKind, type LineProblem } from '@/lib/platform/single-line';

/**
 * Invariant: whoever types an employer, a signer or an organizer, it is read here, and what was read has a key and is
 * read the same again.
 */

/** What an employer's name may be made of. */
const kind: LineKind = { longest: 80, characters: textCharacters, needsLetter: false };

/** The length that fields announce to the browser. */
export const longestEmployer = kind.longest;

export type EmployerTextProblem = LineProblem | 'empty';

/** The text as it will be shown, or why it cannot be. Figures may be a name (1&1), punctuation alone not. */
export function cleanEmployerText(
  text: string,
): { readonly ok: true; readonly text: string } | { readonly ok: false; readonly reason: EmployerTextProblem } {
  const line = readLine(text, kind);
  if (!line.ok) return { ok: false, reason: line.problem };
  if (line.text === '') return { ok: false, reason: 'empty' };
  return /[\p{L}\p{N}]/u.test(line.text.replace(/\u0640/g, '')) ? line : { ok: false, reason: 'no-letter' };
}
