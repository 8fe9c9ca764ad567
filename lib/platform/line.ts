/**
 * One line that somebody types and others will read: a person's name, a role, an employer. It must not be able to hide or reorder
 * what stands beside it, nor pass for another line by letters that only look alike.
 */

export type LineProblem = 'empty' | 'too-long' | 'control-character' | 'too-many-marks' | 'mixed-scripts' | 'no-letter';

export type CleanLine =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly reason: LineProblem };

// Marks of direction that copying from a right-to-left page leaves at the ends. Inside a line, and all that embed or override, are refused.
const strayEnds = /^[\s\u200e\u200f\u061c\ufeff]+|[\s\u200e\u200f\u061c\ufeff]+$/g;
// Persian and the languages of India need the joiners between their letters.
const neededJoiner =
  /(?<=[\p{L}\p{M}])(?<![\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}])[\u200c\u200d](?=[\p{L}\p{M}])/gu;
const unseen = /[\p{Cc}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/u;
// Shadda with a vowel, or a Vietnamese letter in pieces, are two; nothing that is read needs more than three.
const piledMarks = /\p{M}{4}|\p{Me}/u;

const scripts = [
  /\p{Script=Latin}/u,
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}]/u,
  /\p{Script=Cyrillic}/u,
  /[\p{Script=Greek}\p{Script=Coptic}]/u,
  /\p{Script=Arabic}/u,
  /\p{Script=Hebrew}/u,
  /\p{Script=Armenian}/u,
  /\p{Script=Georgian}/u,
  /\p{Script=Cherokee}/u,
];
const [latin, eastAsian] = scripts;

/** Trims, composes (NFC) and closes up blanks; refuses what a reader could not see or would misread. `longest` counts characters. */
export function cleanLine(text: string, longest: number): CleanLine {
  const line = text
    .normalize('NFC')
    .replace(strayEnds, '')
    .replace(/[\p{Zs}\t]+/gu, ' ');
  if (line === '') return { ok: false, reason: 'empty' };
  if ([...line].length > longest) return { ok: false, reason: 'too-long' };
  if (unseen.test(line.replace(neededJoiner, ''))) return { ok: false, reason: 'control-character' };
  if (piledMarks.test(line)) return { ok: false, reason: 'too-many-marks' };
  if ((line.match(/[\p{L}\p{M}]+/gu) ?? []).some(mixesScripts)) return { ok: false, reason: 'mixed-scripts' };
  if (!/\p{L}/u.test(line)) return { ok: false, reason: 'no-letter' };
  return { ok: true, text: line };
}

/** Japanese, Chinese and Korean write Latin letters inside a word; elsewhere that is how one name is made to look like another. */
function mixesScripts(word: string): boolean {
  const found = scripts.filter((script) => script.test(word));
  return found.length > 1 && !(found.length === 2 && found[0] === latin && found[1] === eastAsian);
}
