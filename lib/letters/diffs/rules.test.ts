import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeSize, diffText, diffTokens, type Part } from './rules';

const shown = (parts: Part[]) =>
  parts.map(({ kind, text }) => (kind === 'added' ? `[+${text}]` : kind === 'removed' ? `[-${text}]` : text)).join('');
const lines = (before: string, after: string) => diffText(before, after).map(shown);

describe('what changed, for a reader', () => {
  test('single words, with the punctuation around them in place', () => {
    expect(shown(diffTokens('We ask you, the board.', 'We urge you, the boards.'))).toBe(
      'We [-ask][+urge] you, the [-board][+boards].',
    );
  });

  test('words of Arabic, whole', () => {
    expect(shown(diffTokens('نطلب منكم أن تتوقفوا.', 'نطالبكم بأن تتوقفوا.'))).toBe(
      '[-نطلب منكم أن ][+نطالبكم بأن ]تتوقفوا.',
    );
  });

  test('a paragraph that was put in, one that was taken out, one that was reworded', () => {
    expect(
      lines('First one here.\n\nSecond one here.\n\nLast.', 'First one here.\n\nSecond one there.\n\nNew.\n\nLast.'),
    ).toEqual(['First one here.', 'Second one [-here][+there].', '[+New.]', 'Last.']);
    expect(lines('First.\n\nSecond.\n\nLast.', 'First.\n\nLast.')).toEqual(['First.', '[-Second.]', 'Last.']);
  });

  test('a paragraph put in before one that was reworded does not hide what stayed', () => {
    expect(lines('We build the maps that they use.', 'Nobody asked.\n\nWe build the maps which they use.')).toEqual([
      '[+Nobody asked.]',
      'We build the maps [-that][+which] they use.',
    ]);
  });

  test('a paragraph that was written anew comes after the old one, not woven into it', () => {
    expect(lines('Cats sleep all day.', 'Contracts must be published in thirty days.')).toEqual([
      '[-Cats sleep all day.]',
      '[+Contracts must be published in thirty days.]',
    ]);
  });

  test('counts the words', () => {
    const before = { title: 'One title', addressees: 'To all', body: 'A b c.\n\nD e f.' };
    expect(changeSize(before, { ...before, title: 'Another title', body: 'A b c.' })).toEqual({
      added: 1,
      removed: 4,
    });
    expect(changeSize(before, before)).toEqual({ added: 0, removed: 0 });
  });
});

describe('whatever was written', () => {
  const paragraph = fc
    .array(fc.constantFrom('we', 'ask', 'you', 'نحن', 'to', 'stop.', '**now**', '1.'), { minLength: 1 })
    .map((tokens) => tokens.join(' '));
  const text = fc.array(paragraph, { maxLength: 6 }).map((paragraphs) => paragraphs.join('\n\n'));
  const without = (kind: Part['kind'], before: string, after: string) =>
    diffText(before, after)
      .map((parts) =>
        parts
          .filter((part) => part.kind !== kind)
          .map((part) => part.text)
          .join(''),
      )
      .filter(Boolean)
      .join('\n\n');

  test('both texts can be read out of what is shown', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        expect(without('added', before, after)).toBe(before);
        expect(without('removed', before, after)).toBe(after);
      }),
    );
  });

  test('two long texts without a word in common take no long time', () => {
    const long = (word: string) => Array.from({ length: 6000 }, (_, index) => `${word}${index}`).join(' ');
    const started = performance.now();
    diffText(long('a'), long('b'));
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
