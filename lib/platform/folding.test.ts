import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldLetters, foldTerms } from './folding';

describe('what people type for each other is the same', () => {
  it.each([
    ['Łukasz', 'Lukasz'],
    ['Đặng', 'Dang'],
    ['O’Case', "O'Case"],
    ['O’Rourke', 'ORourke'],
    ['O´Rourke', 'O`Rourke'],
    ['Kaʻiulani', 'Kaiulani'],
    ['ʿAlī', 'Ali'],
    ['Tatʹjana', 'Tatjana'],
    ['Straße', 'strasse'],
    ['STRAẞE', 'strasse'],
    ['Ærø', 'aero'],
    ['İSTANBUL', 'ıstanbul'],
    ['Þór', 'thor'],
    ['Jean-Luc', 'Jeanluc'],
    ['Jean‑Luc', 'Jean–Luc'],
    ['Σωκράτης', 'ΣΩΚΡΑΤΗΣ'],
    ['Ёлкина', 'елкина'],
    ['أحمد', 'احمد'],
    ['إِبْرَاهِيم', 'ابراهيم'],
    ['فاطمة', 'فاطمه'],
    ['مصطفى', 'مصطفي'],
    ['محـمــد', 'محمد'],
    ['علی کریمی', 'علي كريمي'],
    ['می‌خواهم', 'میخواهم'],
    ['שָׂרָה', 'שרה'],
    ['みどり', 'ミドリ'],
    ['ﾐﾄﾞﾘ', 'みどり'],
    ['Ｇｏｏｇｌｅ', 'google'],
    ['١٢٣ ۱۲۳ १२३ １２３', '123 123 123 123'],
    ['അനില്‍', 'അനിൽ'],
    ['Case™', 'Case'],
    ['辻󠄀', '辻'],
    ['각'.normalize('NFD'), '각'],
  ])('%s = %s', (one, other) => {
    expect(foldTerms(one)).toBe(foldTerms(other));
  });

  it.each([
    ['गूगल', 'गगल'],
    ['ни', 'не'],
    ['王小明', '王小民'],
    ['가', '나'],
    ['ทิพย์', 'ทพย'],
  ])('%s and %s stay apart', (one, other) => {
    expect(foldTerms(one)).not.toBe(foldTerms(other));
  });

  it('punctuation other than what joins letters separates words', () => {
    expect(foldTerms('  Anna “Bo” Example, Jr. ')).toBe('anna bo example jr');
    expect(foldTerms('王小明（小明）')).toBe('王小明 小明');
    expect(foldTerms('Per H:son')).toBe('per h son');
  });
});

describe('the root collation of the CLDR at primary strength', () => {
  const collator = new Intl.Collator('und', { sensitivity: 'base' });
  const living =
    /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Malayalam}\p{Script=Thai}\p{Script=Hiragana}\p{Script=Katakana}]$/u;
  const letters = Array.from({ length: 0x3100 }, (_, at) => String.fromCodePoint(at)).filter(
    (letter) => living.test(letter) && /\p{L}/u.test(letter),
  );

  it('holds letters for the same that are folded to the same', () => {
    const folded = letters.filter((letter) => foldLetters(letter) !== letter && /\p{L}/u.test(foldLetters(letter)));
    expect(letters.length).toBeGreaterThan(2_000);
    // What the collator takes for the same as its folded form was folded as it has it; the rest goes beyond it on purpose.
    const beyond = folded.filter((letter) => collator.compare(letter, foldLetters(letter)) !== 0);
    expect(beyond.length / folded.length).toBeLessThan(0.15);
    const sorted = letters.toSorted(collator.compare);
    // Phonetic, medieval and Quranic letters that no name is typed with.
    const rare = /[ǳꜣ-ꟿᴀ-ᶿᲀ-ᲊʰ-ˤƾͺٴۥۦӀꚀ-ꚝꙀ-ꙮ\u0800-\u08ff]/u;
    const apart = sorted.filter((letter, at) => {
      const next = sorted[at + 1];
      if (!next || rare.test(letter + next) || collator.compare(letter, next) !== 0) return false;
      return foldTerms(letter) !== foldTerms(next);
    });
    expect(apart).toEqual([]);
  });

  it('ignores the marks that it ignores', () => {
    const marks = Array.from({ length: 0x2000 }, (_, at) => String.fromCodePoint(at)).filter((sign) =>
      /\p{M}/u.test(sign),
    );
    const ignored = marks.filter((sign) => collator.compare(`a${sign}b`, 'ab') === 0);
    expect(ignored.length).toBeGreaterThan(500);
    expect(ignored.filter((sign) => foldLetters(`a${sign}b`) !== 'ab')).toEqual([]);
  });
});

it('what was folded folds to itself, and has no case, no ends and no double spaces', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })), (text) => {
      const letters = foldLetters(text);
      expect(foldLetters(letters)).toBe(letters);
      const terms = foldTerms(text);
      expect(foldTerms(terms)).toBe(terms);
      expect(terms).toBe(terms.toLowerCase().trim());
      expect(terms).not.toMatch(/ {2}|[\p{P}\p{S}\p{C}]/u);
    }),
    { numRuns: 5_000 },
  );
});
