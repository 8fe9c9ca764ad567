/**
 * One folding for everything that is compared as people read it: names, employers, what is typed into a search.
 *
 * The model is the root collation of the CLDR at primary strength (UTS 10): what differs in case, width, accents or invisible
 * signs only is the same. A database cannot index what `Intl.Collator` compares, and its sort keys would change with the
 * version of ICU, so the letters are folded here; a test compares them with the collator. Beyond it go letters that people
 * type for each other where their keyboard has only one of them.
 *
 * Invariant: what was folded folds to itself.
 */

/** Marks that the root collation ignores at primary strength: accents, Hebrew points, Arabic vowels; not the vowels of India. */
const ignoredMarks =
  /[\u0300-\u0362\u0483-\u0489\u0591-\u05bd\u05bf\u05c1-\u05c2\u05c4-\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7-\u06e8\u06ea-\u06ed\u0711\u0730-\u074a\u07eb-\u07f3\u07fd\u0818-\u0819\u081c-\u0823\u0825-\u0827\u0829-\u082d\u0859-\u085b\u0897-\u089f\u08ca-\u08e1\u08e3-\u0903\u093c\u0951-\u0954\u0981-\u0983\u09bc\u09fe-\u0a03\u0a3c\u0a70-\u0a71\u0a81-\u0a83\u0abc\u0afa-\u0b03\u0b3c\u0b55\u0b82\u0c00-\u0c04\u0c3c\u0c81-\u0c83\u0cbc\u0cf3-\u0d03\u0d81-\u0d83\u0e47-\u0e4e\u0ec8-\u0ece\u0f18-\u0f19\u0f35\u0f37\u0f39\u0f3e-\u0f3f\u0f7e-\u0f7f\u0f82-\u0f83\u0f86-\u0f87\u0fc6\u1036-\u1038\u135d-\u135f\u17b4-\u17b5\u17c6-\u17d1\u17d3\u17dd\u180b-\u180d\u180f\u1939-\u193b\u1a74-\u1a7f\u1ab0-\u1abe\u1ac1-\u1acb\u1acf-\u1b04\u1b34\u1b6b-\u1b73\u1b80-\u1b82\u1be6\u1c37\u1cd0-\u1cd2\u1cd4-\u1ce8\u1ced\u1cf4\u1cf7-\u1cf9\u1dc0-\u1dc9\u1dcb-\u1dd1\u1df5-\u1dff\u20d0-\u20f0\u2cef-\u2cf1\u2d7f\u302a-\u302f\u3099-\u309a\ua66f-\ua672\ua67c-\ua67d\ua6f0-\ua6f1\ua80b\ua880-\ua881\ua8c5\ua8e0-\ua8f1\ua92b-\ua92d\ua980-\ua983\ua9b3\uaabf\uaac1\uabec\ufb1e\ufe00-\ufe0f\ufe20-\ufe2f\u{10d24}-\u{10d27}\u{11100}-\u{11102}\u{1e944}-\u{1e94a}\p{Cf}\p{Default_Ignorable_Code_Point}\u0640\u07fa]/gu;

// prettier-ignore
const variants: Readonly<Record<string, string>> = {
  // Of the root collation.
  ð: 'd', đ: 'd', ħ: 'h', ł: 'l', ø: 'o', æ: 'ae', œ: 'oe', ß: 'ss', ꜳ: 'aa', ꝏ: 'oo', ꟁ: 'a', ꞩ: 's', ꞇ: 't', ᵹ: 'g',
  ς: 'σ', ґ: 'г', ך: 'כ', ם: 'מ', ן: 'נ', ף: 'פ', ץ: 'צ',
  ൺ: 'ണ്', ൻ: 'ന്', ർ: 'ര്', ൎ: 'ര്', ൽ: 'ല്', ൾ: 'ള്', ൿ: 'ക്',
  // Beyond it: letters without a mark of their own that other keyboards do not have.
  ı: 'i', þ: 'th', ŋ: 'n', ɓ: 'b', ɗ: 'd', ƙ: 'k', ƴ: 'y', ŧ: 't', ĸ: 'k',
  ٱ: 'ا', ى: 'ي', ی: 'ي', ې: 'ي', ے: 'ي', ة: 'ه', ہ: 'ه', ھ: 'ه', ۃ: 'ه', ە: 'ه', ۀ: 'ه', ک: 'ك', ڪ: 'ك', ڤ: 'ف',
};
const variant = new RegExp(`[${Object.keys(variants).join('')}]`, 'gu');

/** Signs beside a name that are not read: they go before they become letters ("TM") or a space with an accent. */
const unread = /[™®©℠℗`´¨¯¸˘-˝]/gu;

/** Katakana and small kana are, at primary strength, the hiragana of the same sound. */
const hiragana = (letter: string): string => String.fromCharCode(letter.charCodeAt(0) - 0x60);
const smallKana = 'ぁぃぅぇぉっゃゅょゎゕゖ';
const largeKana = 'あいうえおつやゆよわかけ';

/** The value of a decimal digit of any script: the standard has them in runs of ten, from zero. */
function digitValue(digit: string): string {
  const at = digit.codePointAt(0) ?? 0;
  let start = at;
  while (/\p{Nd}/u.test(String.fromCodePoint(start - 1))) start -= 1;
  return String((at - start) % 10);
}

/** A text with the decimal digits of every script as 0 to 9. */
export const asciiDigits = (text: string): string => text.replace(/(?![0-9])\p{Nd}/gu, digitValue);

/** The letters of a text without case, width, marks and variants; punctuation and spaces stay. */
export function foldLetters(text: string): string {
  return asciiDigits(
    text
      .replace(unread, '')
      .normalize('NFKD')
      .toLowerCase()
      .normalize('NFKD')
      .replace(unread, '')
      .replace(ignoredMarks, '')
      .normalize('NFC')
      .replace(variant, (letter) => variants[letter] ?? letter)
      .replace(/[ァ-ヶ]/gu, hiragana)
      .replace(/[ぁぃぅぇぉっゃゅょゎゕゖ]/gu, (letter) => largeKana[smallKana.indexOf(letter)] ?? letter),
  ).normalize('NFC');
}

/** What joins the letters around it: apostrophes, quotation marks, and the letters that stand for them in other scripts. */
const apostrophes = /['"’‘‚‛“”„‟«»‹›ʹ-ˁˆ-˟ˬ-˯՚՛׳״Ꞌꞌꞈ·‧]/gu;

/** Without apostrophes, and with spaces for all other punctuation but hyphens. */
const spaced = (text: string): string =>
  foldLetters(text)
    .replace(apostrophes, '')
    .replace(/[^\p{L}\p{M}\p{N}\p{Pd}]+/gu, ' ');

/**
 * The words of a text, folded, with one space between them. A word that is written with apostrophes or hyphens is one word:
 * "O’Case", "OCase" and "O'Case" are the same.
 */
export const foldTerms = (text: string): string =>
  spaced(text)
    .replace(/\p{Pd}/gu, '')
    .replace(/ +/g, ' ')
    .trim();

/** Words that are written without spaces between them: every sign may begin what somebody looks for. */
const unspaced = /[\p{scx=Hani}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{scx=Bopo}]/u;
const MOST_SIGNS = 12;
const MOST_TERMS = 48;
const MOST_SEARCHED = 6;

function partsOf(word: string): string[] {
  // "anne-marie" is found as "annemarie" and "marie"; "王小明" as each sign, each pair, and whatever it ends with.
  const parts = word.split(/\p{Pd}+/u).filter((part) => part !== '');
  const wholes = parts.map((_, at) => parts.slice(at).join(''));
  if (!unspaced.test(word)) return wholes;
  const signs = [...(wholes[0] ?? '')];
  return signs
    .slice(0, MOST_SIGNS)
    .flatMap((sign, at) => [sign, signs.slice(at, at + 2).join(''), signs.slice(at).join('')]);
}

/** The words by which a text is found: each is found by its beginning. */
export function indexTerms(text: string): string[] {
  const terms = spaced(text).split(' ').flatMap(partsOf);
  return [...new Set(terms)].slice(0, MOST_TERMS);
}

/** The words that are looked for: parts of "Anne-Marie" on their own, so that "Anne Marie" is found too. */
export function searchTerms(text: string): string[] {
  const terms = spaced(text)
    .split(/[ \p{Pd}]+/u)
    .filter((word) => word !== '');
  return [...new Set(terms)].slice(0, MOST_SEARCHED);
}
