import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameCharacters, textCharacters, readLine, type LineKind, type LineProblem } from './single-line';

const ofPerson: LineKind = { longest: 100, characters: nameCharacters, ofCompany: false };
const ofCompany: LineKind = { longest: 80, characters: textCharacters, ofCompany: true };

const name = (typed: string) => {
  const read = readLine(typed, ofPerson);
  return read.ok ? read.text : `refused: ${read.problem}`;
};
const refused = (problem: LineProblem) => `refused: ${problem}`;

describe('a name as people write it', () => {
  it.each([
    'Leïla O’Brien',
    "Sinéad O'Connor-Ní Dhomhnaill",
    'J. R. R. Tolkien',
    'Dr.Smith (she/her)',
    'X Æ A-12',
    'Kaʻahumanu',
    'Nguyễn Thị Ánh',
    'محمد بن عبد الله',
    'فَاطِمَةُ ٱلزَّهْرَاءُ',
    'می‌خواهم',
    'שָׂרָה מ״ל',
    'क्‍षितिज',
    'ဆန်းကြွှို့',
    '山田 太郎',
    'みドり',
    '辻󠄀 健',
    '김철수',
    'Σωκράτης',
    'Юлия Ёлкина',
    'Li 丽 Wang',
  ])('stays as it is: %s', (typed) => {
    expect(name(typed)).toBe(typed);
  });

  it('loses spaces too many and the invisible marks that pasting brings', () => {
    expect(name('\u202b  José \u3000 María \u200f\ufeff')).toBe('José María');
    expect(name('Jose\u0301')).toBe('José');
  });
});

describe('what cannot stand under a letter', () => {
  it.each<[string, LineProblem]>([
    ['Jo\u0430n', 'mixed-scripts'],
    ['Ρaul', 'mixed-scripts'],
    ['اbu', 'mixed-scripts'],
    ['Ann\u202eeilA', 'invisible'],
    ['Ann\u0000a', 'invisible'],
    ['Ann\nBcc', 'invisible'],
    ['An\u200bn', 'invisible'],
    ['An\u200cn', 'invisible'],
    ['Ann\u3164a', 'invisible'],
    ['Ann\ue000', 'invisible'],
    ['Z\u0338\u0327\u0355alg\u0322o', 'marks'],
    ['Ann \u0301', 'marks'],
    ['𝐀𝐧𝐧', 'characters'],
    ['Ann 😀', 'characters'],
    ['=HYPERLINK', 'characters'],
    ['<b>Ann</b>', 'characters'],
    ['123', 'no-letter'],
    ['ann@example.org', 'link'],
    ['ann＠example.org', 'link'],
    ['https://example.org', 'link'],
    ['www.Example', 'link'],
    ['cheap-shoes.shop', 'link'],
    ['a'.repeat(101), 'too-long'],
    ['a'.repeat(1_000_000), 'too-long'],
  ])('%j', (typed, problem) => {
    expect(name(typed)).toBe(refused(problem));
  });
});

it.each(['C# / C++', 'R&D', 'booking.com', '1&1', 'Toys “R” Us', ''])('a company may be called %j', (typed) => {
  expect(readLine(typed, ofCompany)).toEqual({ ok: true, text: typed });
});

const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 120 }),
  fc.string({ unit: 'grapheme', maxLength: 120 }),
  fc
    .array(
      fc.constantFrom('a', 'é', 'ع', 'ّ', 'क', '्', '\u200d', '\u200c', '\u202e', ' ', '\u0301', '\u00a0', '@', '.'),
      {
        maxLength: 30,
      },
    )
    .map((parts) => parts.join('')),
);

describe('whatever is typed', () => {
  it('comes out the same when it is read again, on one line, and no longer than the line', () => {
    fc.assert(
      fc.property(anything, fc.constantFrom(ofPerson, ofCompany), (typed, kind) => {
        const read = readLine(typed, kind);
        if (!read.ok) return;
        expect(readLine(read.text, kind)).toEqual(read);
        expect(read.text).toBe(read.text.normalize('NFC').trim());
        expect(read.text).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069@]/u);
        expect([...read.text].length).toBeLessThanOrEqual(kind.longest);
      }),
      { numRuns: 5_000 },
    );
  });
});
