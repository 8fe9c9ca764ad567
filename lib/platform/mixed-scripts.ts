/**
 * Whether one word mixes scripts so that it looks like another word, by the Unicode standard for it (UTS 39): the scripts of
 * a word are the intersection of its letters' Script_Extensions; signs that belong to all scripts are no evidence. A word of
 * one script passes whatever it is. "Moderately restrictive" (5.2) lets a word take Latin letters beside another script that
 * is in use, but not beside Cyrillic or Greek, nor beside a letter that looks like a Latin one.
 */

// UAX 31, tables 5 and 7 (recommended and limited use), and the scripts that some still write by hand.
const scripts = `
  Latn Cyrl Grek Arab Hebr Armn Geor Beng Deva Gujr Guru Knda Khmr Laoo Mlym Mymr Orya Sinh Taml Telu Thaa Thai Tibt Ethi
  Adlm Bali Bamu Batk Cans Cakm Cham Cher Rohg Java Kali Lepc Limb Lisu Mand Mtei Plrd Mong Nkoo Talu Newa Hmnp
  Olck Osge Saur Sund Sylo Syrc Tale Lana Tavt Tfng Vaii Wcho Yiii
  Bass Bugi Buhd Copt Dsrt Gong Gonm Goth Hano Hmng Mend Mroo Nshu Rjng Runr Samr Shaw Tagb Tglg Toto`;

/** Signs that any script may hold: modifier letters such as ʿ and ʹ, the micro sign, marks. */
const ofAll = '\\p{scx=Zyyy}\\p{scx=Zinh}\\u200c\\u200d';
const only = (...names: string[]): RegExp =>
  new RegExp(`^[${names.map((name) => `\\p{scx=${name}}`).join('')}${ofAll}]*$`, 'u');

// Languages of West Africa write ɛ, and many type the Greek letter for it; no ASCII letter looks like it.
const latinWithEpsilon = /^[\p{scx=Latn}\p{scx=Zyyy}\p{scx=Zinh}\u200c\u200dε]*$/u;

const oneScript = scripts
  .trim()
  .split(/\s+/)
  .map((script) => only(script));

/** East Asian names take Latin letters in (SK하이닉스, NTTデータ); the first ones are for names without them. */
const eastAsian = [only('Latn', 'Hani', 'Hira', 'Kana'), only('Latn', 'Hani', 'Hang'), only('Latn', 'Hani', 'Bopo')];

// UAX 31, table 5: recommended scripts, without Cyrillic and Greek.
const withLatin =
  'Arab Armn Beng Deva Ethi Geor Gujr Guru Hebr Khmr Knda Laoo Mlym Mymr Orya Sinh Taml Telu Thaa Thai Tibt'
    .split(' ')
    .map((script) => only('Latn', script));

/** Letters of those scripts that UTS 39 (confusables.txt) takes for Latin ones, decomposed. */
const likeLatin = /[հոռօՕքցգզՏսՍաװוןסטاٱهھہەۿଠഠჿყဝዐሀ]/u;

function isMixed(word: string): boolean {
  if (
    latinWithEpsilon.test(word) ||
    oneScript.some((script) => script.test(word)) ||
    eastAsian.some((script) => script.test(word))
  )
    return false;
  return likeLatin.test(word.normalize('NFD')) || !withLatin.some((script) => script.test(word));
}

/** Whether a word holds letters of two scripts of which one may be taken for the other. */
export const mixesScripts = (text: string): boolean => (text.match(/[\p{L}\p{M}\u200c\u200d]+/gu) ?? []).some(isMixed);
