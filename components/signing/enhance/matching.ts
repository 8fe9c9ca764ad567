/** How typed text finds an employer: without case and accents, at the start of any word before anywhere else. */

// What normalization does not take apart, as the server has it (`lib/employers/matching/rules.ts`).
const letters: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  ı: 'i',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ة: 'ه',
  ک: 'ك',
  ڤ: 'ف',
};

/** "Crédit Agricole" and "credit agricole" alike. */
export const foldName = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\p{Cf}\u0640'’‘ʼ]/gu, '')
    .replace(/./gu, (letter) => letters[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The names that `typed` finds, the best first; all of them for nothing. */
export function matchingNames(names: readonly string[], typed: string, most: number): string[] {
  const query = foldName(typed);
  if (query === '') return names.slice(0, most);
  const found = names.flatMap((name) => {
    const at = ` ${foldName(name)}`.indexOf(` ${query}`);
    if (at >= 0) return [{ name, rank: at === 0 ? 0 : 1 }];
    return foldName(name).includes(query) ? [{ name, rank: 2 }] : [];
  });
  return found
    .sort((one, other) => one.rank - other.rank)
    .slice(0, most)
    .map(({ name }) => name);
}
