import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameCharacters, textCharacters, readLine, type LineKind, type LineProblem } from './single-line';

const ofPerson: LineKind = { longest: 100, characters: nameCharacters, needsLetter: true };
const ofCompany: LineKind = { longest: 80, characters: textCharacters, needsLetter: false };

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
    'Anna “Bo” Example',
    '„Kalle“',
    '«Kalle»',
    '(Kalle)',
    'Anna "Bo" Example',
    'Per H:son Example',
    '王小明（小明）',
    '王小明·小明',
    'ʿAlī Example',
    'Tatʹjana Example',
    'Ka‘ahumanu',
    'Nuʻu ʻĀina',
    'ǃNgate ǁGamǃāi',
    'Mᶜ Donald',
    'Ferran Gal·la',
    'Xus Torra i Puig',
    'Sæunn Þórðardóttir',
    'Ludwig Ⅱ',
    'A$AP',
    'അനില്‍',
    'അനിൽ',
    'ක්‍රිස්',
    'شوانه\u200c',
    'شوانه\u200c كاوه\u200c',
    'র‍্যাহমান',
    'श्री‌राम'.replace('\u200c', '्\u200c'),
    'ᠮᠣᠩᠭᠣᠯ᠎ᠠ',
    'ሰላም ተስፋዬ',
    'ܐܦܪܝܡ',
    'ᎠᏂᏴᏫᏯ',
    '葛󠄀城',
    'Léa (she/her)',
    'María-José d’Ávila y Núñez',
    'Example, Jr., Ph.D.',
    'cheap-shoes.shop',
    'Bo @ Case',
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
    ['Ann ✅', 'characters'],
    ['Ann ✓', 'characters'],
    ['Ⓐnn', 'characters'],
    ['Ann \u2066eilA\u2069', 'invisible'],
    ['Ann\u200feilA', 'invisible'],
    ['An\u{e0061}n', 'invisible'],
    ['Ann\u200dBo', 'invisible'],
    ['क\u200dख', 'invisible'],
    ['Юлiя', 'mixed-scripts'],
    ['Анna', 'mixed-scripts'],
    ['Սara', 'mixed-scripts'],
    ['סara', 'mixed-scripts'],
    ['=HYPERLINK', 'characters'],
    ['<b>Ann</b>', 'characters'],
    ['123', 'no-letter'],
    ['a'.repeat(101), 'too-long'],
  ])('%j', (typed, problem) => {
    expect(name(typed)).toBe(refused(problem));
  });
});

it.each([
  'C# / C++',
  'R&D',
  'booking.com',
  '1&1',
  'Toys “R” Us',
  '@properties',
  'Школа №5',
  'Case™',
  'Case®',
  'µCase',
  'SCBเคส',
  'ʻIolani School',
  '㈱ケース',
  'Case → Example',
  'Ben & Jerry’s',
  'Groupe “Élan” (France)',
  'SK하이닉스',
  'NTTデータ',
  '',
])('a company may be called %j', (typed) => {
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
  it('is refused when it is absurdly long', () => {
    expect(name('a'.repeat(1_000_000))).toBe(refused('too-long'));
  });

  it('comes out the same when it is read again, on one line, and no longer than the line', () => {
    fc.assert(
      fc.property(anything, fc.constantFrom(ofPerson, ofCompany), (typed, kind) => {
        const read = readLine(typed, kind);
        if (!read.ok) return;
        expect(readLine(read.text, kind)).toEqual(read);
        expect(read.text).toBe(read.text.normalize('NFC').trim());
        expect(read.text).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u);
        expect([...read.text].length).toBeLessThanOrEqual(kind.longest);
      }),
      { numRuns: 5_000 },
    );
  });
});
