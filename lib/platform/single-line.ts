/**
 * Invariant: what passes here can stand on one printed line in any face, looks like what it is, and comes out the same when it
 * is read again. It is shown as it was typed, in NFC; only spaces are mended, and invisible marks at the ends, which pasting
 * brings along. What is refused deceives: what nobody sees, letters dressed up as others, piles of marks, mixed scripts.
 * Everything is decided by properties of Unicode. A web address is no deception: nothing here ever becomes a link.
 */

import { mayEndWithJoiner, withoutSpellingJoiners } from './joiners';
import { mixesScripts } from './mixed-scripts';

export const lineProblems = ['too-long', 'invisible', 'characters', 'marks', 'mixed-scripts', 'no-letter'] as const;
export type LineProblem = (typeof lineProblems)[number];

export type ReadLine =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly problem: LineProblem };

/** What a line is to hold. */
export type LineKind = {
  /** In code points. */
  readonly longest: number;
  /** What it may hold apart from what nobody sees. */
  readonly characters: RegExp;
  /** A company may be called by a figure, such as 1&1; a person or a role is not. */
  readonly needsLetter: boolean;
};

/** Letters, marks, numbers, punctuation, and the accents and currency signs that some write in their names; no emoji. */
export const nameCharacters = /^[\p{L}\p{M}\p{N}\p{P}\p{Zs}\p{Sk}\p{Sc}]*$/u;
/** The same with what job titles and companies have: C++, Case™, Школа №5, ㈱. Other pictures and badges are no text. */
export const textCharacters =
  /^(?:[\p{L}\p{M}\p{N}\p{P}\p{Zs}\p{Sk}\p{Sc}\p{Sm}]|(?=\p{So})[\u0080-\u00ff\u2100-\u214f\u3200-\u33ff])*$/u;

/** Whoever types more than this at once did not type it; it is not worth normalising. */
const absurd = 2_000;

const end = /^[\s\p{Cf}\u034f]$/u;

/** Registered variants of a Han character tell two family names apart; those of Mongolian are part of its spelling. */
const variant = /(?<=\p{Script=Han})[\u{e0100}-\u{e01ef}\ufe00-\ufe02]|(?<=\p{Script=Mongolian})[\u180b-\u180f]/gu;
const invisible = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;

/** Letters dressed up as mathematics or put into circles: another alphabet that looks like ours. */
const dressedUp = /[\u{1d400}-\u{1d7ff}\u{1f100}-\u{1f1ff}\u2460-\u24ff\p{Me}]|(?=\p{L})[\u2100-\u214f]/u;

/** No script stacks more than eight signs on a letter; Arabic needs three, Latin, Greek and Cyrillic two. */
const tooManyCombining =
  /\p{M}{9}|\p{Script=Inherited}{4}|[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]\p{M}{3}/u;
const combiningWithoutLetter = /(?:^|[^\p{L}\p{M}\u200c\u200d])\p{M}/u;

function problemOf(text: string, kind: LineKind): LineProblem | null {
  const seen = withoutSpellingJoiners(text.replace(variant, ''));
  if (invisible.test(seen)) return 'invisible';
  if (dressedUp.test(seen) || !kind.characters.test(seen)) return 'characters';
  if (tooManyCombining.test(seen) || combiningWithoutLetter.test(seen)) return 'marks';
  if (mixesScripts(seen)) return 'mixed-scripts';
  if (kind.needsLetter && text !== '' && !/\p{L}/u.test(text)) return 'no-letter';
  return [...text].length > kind.longest ? 'too-long' : null;
}

/** Without spaces and invisible marks at the ends; a joiner that ends the spelling of the last letter stays. */
function trimmed(text: string): string {
  const characters = [...text];
  let from = 0;
  let to = characters.length;
  while (from < to && end.test(characters[from] ?? '')) from += 1;
  while (to > from && end.test(characters[to - 1] ?? '') && !endsSpelling(characters, to - 1)) to -= 1;
  return characters.slice(from, to).join('');
}

const endsSpelling = (characters: readonly string[], at: number): boolean =>
  /[\u200c\u200d]/.test(characters[at] ?? '') && mayEndWithJoiner(characters[at - 1] ?? '');

/** Reads what somebody typed into one line. Empty is not a problem here. */
export function readLine(typed: string, kind: LineKind): ReadLine {
  if (typed.length > absurd) return { ok: false, problem: 'too-long' };
  const text = trimmed(typed.normalize('NFC')).replace(/\p{Zs}+/gu, ' ');
  const problem = problemOf(text, kind);
  return problem === null ? { ok: true, text } : { ok: false, problem };
}
