/** What of a signer's texts is compared on the pages of signing; pure. */
import { employerKey } from '@/lib/employers/matching/rules';

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** A shorter name would be found in any sentence. */
const SHORTEST = 3;

/** The employers whose names are words of what the letter says of its addressees, in any of its languages. */
export function namedInAddressees(employers: readonly string[], addressees: readonly string[]): string[] {
  const text = addressees.join('\n');
  return employers.filter(
    (name) =>
      name.length >= SHORTEST && new RegExp(`(?<![\\p{L}\\p{N}])${escaped(name)}(?![\\p{L}\\p{N}])`, 'u').test(text),
  );
}

const plain = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/** What was typed as the employer, where readers will see another name; null where it is the same, or nothing was typed. */
export function shownUnderAnotherName(typed: string, shown: string): string | null {
  const text = plain(typed);
  return text === '' || employerKey(text) === '' || text === plain(shown) ? null : text;
}
