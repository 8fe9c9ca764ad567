/** Invariant: a word whose letters all belong to one way of writing passes, whatever it is; a letter borrowed from another one is found. */

// UAX 31, recommended and limited-use scripts. Those that one word may mix stand together.
const scripts = `
  Latn Cyrl Grek Arab Hebr Armn Geor Beng Deva Gujr Guru Knda Khmr Laoo Mlym Mymr Orya Sinh Taml Telu Thaa Thai Tibt Ethi
  Adlm Bali Bamu Batk Cans Cakm Cham Cher Rohg Java Kali Lepc Limb Lisu Mand Mtei Plrd Mong Nkoo Talu Newa Hmnp
  Olck Osge Saur Sund Sylo Syrc Tale Lana Tavt Tfng Vaii Wcho Yiii`;
// UTS 39, "highly restrictive": East Asian names take Latin letters in (SK하이닉스, NTTデータ).
const together = [
  ['Latn', 'Hani', 'Hira', 'Kana'],
  ['Latn', 'Hani', 'Hang'],
  ['Latn', 'Hani', 'Bopo'],
];

const oneScript = [
  ...scripts
    .trim()
    .split(/\s+/)
    .map((script) => [script]),
  ...together,
].map(
  (names) =>
    new RegExp(`^[${names.map((name) => `\\p{scx=${name}}`).join('')}\\p{Script=Inherited}\\u02bb\\u02bc]+$`, 'u'),
);

/** Whether a word holds letters of two scripts, which is how one letter is made to look like another. */
export function mixesScripts(text: string): boolean {
  const found = text.match(/[\p{L}\p{M}]+/gu) ?? [];
  return found.some((word) => !oneScript.some((script) => script.test(word)));
}
