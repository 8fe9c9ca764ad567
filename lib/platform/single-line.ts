/**
 * Invariant: what passes here can stand on one printed line in any face, looks like what it is, and comes out the same
 * when it is read again. Nothing is mended silently but spaces, and invisible marks at the ends, which pasting brings along.
 */

import { mixesScripts } from './mixed-scripts';

export const lineProblems = [
  'too-long',
  'invisible',
  'characters',
  'marks',
  'mixed-scripts',
  'no-letter',
  'link',
] as const;
export type LineProblem = (typeof lineProblems)[number];

export type ReadLine =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly problem: LineProblem };

/** What a line is to hold. */
export type LineKind = {
  readonly longest: number;
  /** What it may hold apart from spaces. */
  readonly characters: RegExp;
  /** A company may be called after its domain or by a figure, such as booking.com or 1&1; a person is not. */
  readonly ofCompany: boolean;
};

/** Letters, combining marks, digits and what separates the parts of a name, in any script. */
export const nameCharacters = /^[\p{L}\p{M}\p{Nd} '’‘ʼʻ`´"״׳.,،·・‧\-‐‑–()&/\u200c\u200d]*$/u;
/** The same with the punctuation of job titles and companies: C#, C++, R&D, Yahoo!, E*TRADE. */
export const textCharacters = /^[\p{L}\p{M}\p{N}\p{P}\p{Sm}\p{Sc} `´^°®™©\u200c\u200d]*$/u;

/** Whoever types more than this at once did not type it; it is not worth normalising. */
const absurd = 2_000;

const ends = /^[\s\p{Cf}\u034f]+|[\s\p{Cf}\u034f]+$/gu;

/** Scripts whose spelling needs the joiners between two of their own letters: Persian, Urdu, the scripts of India and their kin. */
const joining =
  '[\\p{scx=Arab}\\p{scx=Syrc}\\p{scx=Deva}\\p{scx=Beng}\\p{scx=Guru}\\p{scx=Gujr}\\p{scx=Orya}\\p{scx=Taml}\\p{scx=Telu}\\p{scx=Knda}\\p{scx=Mlym}\\p{scx=Sinh}\\p{scx=Khmr}\\p{scx=Mymr}\\p{scx=Mong}]';
const joiner = new RegExp(`(?<=${joining})[\\u200c\\u200d](?=${joining})`, 'gu');
/** Registered variants of a Han character tell two family names apart. */
const variant = /(?<=\p{Script=Han})[\u{e0100}-\u{e01ef}]/gu;
const invisible = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;

/** Letters dressed up as mathematics or put into circles: another alphabet that looks like ours. */
const dressedUp = /[\u{1d400}-\u{1d7ff}\u2100-\u214f\p{Me}]/u;

/** No script stacks more than eight signs on a letter; Arabic needs three, Latin, Greek and Cyrillic two. */
const tooManyCombining =
  /\p{M}{9}|\p{Script=Inherited}{4}|[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]\p{M}{3}/u;
const combiningWithoutLetter = /(?:^|[^\p{L}\p{M}\u200c\u200d])\p{M}/u;

const link = /@|:\/\/|\bwww\./iu;
const domain =
  /[\p{L}\p{N}-]{2,}\.(?:com|net|org|info|biz|io|ai|app|dev|xyz|top|shop|site|online|club|link|click|ru|cn|su)(?![\p{L}\p{N}])/iu;

function problemOf(text: string, kind: LineKind): LineProblem | null {
  if (invisible.test(text.replace(joiner, '').replace(variant, ''))) return 'invisible';
  const folded = text.normalize('NFKC');
  if (link.test(folded) || (!kind.ofCompany && domain.test(folded))) return 'link';
  if (dressedUp.test(text) || !kind.characters.test(text.replace(variant, ''))) return 'characters';
  if (tooManyCombining.test(text) || combiningWithoutLetter.test(text)) return 'marks';
  if (mixesScripts(text)) return 'mixed-scripts';
  if (text !== '' && !kind.ofCompany && !/\p{L}/u.test(text)) return 'no-letter';
  return [...text].length > kind.longest ? 'too-long' : null;
}

/** Reads what somebody typed into one line. Empty is not a problem here. */
export function readLine(typed: string, kind: LineKind): ReadLine {
  if (typed.length > absurd) return { ok: false, problem: 'too-long' };
  const text = typed
    .normalize('NFC')
    .replace(ends, '')
    .replace(/\p{Zs}+/gu, ' ');
  const problem = problemOf(text, kind);
  return problem === null ? { ok: true, text } : { ok: false, problem };
}
