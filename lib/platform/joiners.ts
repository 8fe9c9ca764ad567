/** Where the two joiners, which nobody sees, belong to the spelling: UAX 31 (A1, A2, B) and the CONTEXTJ rules of IDNA. */

/** Scripts whose letters join: there the joiner for "no connection" follows a letter: Persian "می‌خواهم", Kurdish "شوانه‌". */
const joining = /[\p{scx=Arab}\p{scx=Syrc}\p{scx=Mand}\p{scx=Nkoo}\p{scx=Mong}\p{scx=Phag}\p{scx=Rohg}\p{scx=Adlm}]/u;

/** Whether a sign is a virama (canonical combining class 9): then it sorts between a sign of class 8 and one of class 10. */
function isVirama(sign: string): boolean {
  if (!/^\p{Mn}$|^\p{Mc}$/u.test(sign)) return false;
  const ofClass8 = '\u3099';
  const ofClass10 = '\u05b0';
  return `a${ofClass10}${sign}${ofClass8}`.normalize('NFD') === `a${ofClass8}${sign}${ofClass10}`;
}

/** Whether a joiner at the end of a text after this character belongs to its spelling. */
export const mayEndWithJoiner = (before: string): boolean =>
  isVirama(before) || (joining.test(before) && /\p{L}/u.test(before));

/**
 * `text` without the joiners that belong to its spelling. In the scripts of India and their kin they stand next to a virama:
 * after it (Malayalam `അനില്‍`) or, in Bengali, before it (`র‍্যাব`).
 */
export function withoutSpellingJoiners(text: string): string {
  if (!/[\u200c\u200d]/.test(text)) return text;
  const characters = [...text];
  return characters
    .filter((character, at) => {
      if (!/[\u200c\u200d]/.test(character)) return true;
      const [before = '', after = ''] = [characters[at - 1], characters[at + 1]];
      const joins = joining.test(before) && (joining.test(after) || !/[\p{L}\p{M}\p{N}\p{Cf}]/u.test(after));
      return !(joins || isVirama(before) || isVirama(after));
    })
    .join('');
}
