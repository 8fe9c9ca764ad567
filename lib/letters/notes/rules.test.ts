import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LONGEST_EXCERPT } from '../characters/rules';
import { letterTextNotes } from './rules';

const notes = (text: string) => letterTextNotes(text).map(({ code, line, excerpt }) => `${line} ${code} ${excerpt}`);

describe('what readers will not see as it was typed', () => {
  test.each([
    ['Dear <name of CEO>,\nwe ask', ['1 html <name of CEO>']],
    ['one\n\n<p>two</p>', ['3 html <p>', '3 html </p>']],
    ['one<br>two', []],
    ['a\nb &nbsp; c', ['2 html &nbsp;']],
    ['R&D; AT&T', []],
    ['a\n![the gate](https://a.example/i.png)', ['2 image ![the gate](https://a.example/i.png)']],
    ['[x](#below)', ['1 link [x](#below)']],
    ['[x](https://a.example) https://b.example', []],
    ['a[^1]\n\n[^1]: b', []],
    ['a[^1] and\nb[^2]', ['1 footnote [^1]', '2 footnote [^2]']],
    ['a\n\n[^1]: b', ['3 footnote [^1]: b']],
    ['a\u000bb\u000c\u202bc\u202c', ['3 direction c']],
    ['a\r\nb \u2067c\u2069 <i>', ['2 direction b c <i>', '2 html <i>']],
    ['a\nb\u0007c', ['2 control bc']],
    ['| a |\n|---|\n| <b> |', ['3 html <b>']],
    ['1. a\n2. b <u>', ['2 html <u>']],
    ['Anna\nStreet 1\n•\tFirst\n~~x~~\n2026. y', []],
  ])('%j', (text, expected) => expect(notes(text)).toEqual(expected));

  test('a letter without HTML, images, links or hidden characters has nothing to note', () => {
    const plain = fc.array(fc.constantFrom('we', 'نطالب', ' ', '\n', '\n\n', '1. ', '- ', '**', '> ', '•\t', '2026. '));
    fc.assert(
      fc.property(plain, (parts) => {
        expect(letterTextNotes(parts.join(''))).toEqual([]);
      }),
    );
  });

  test('each note has a line of the text, and few words', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('<b>', '![', '](', ')', 'x', '\n', '\u202e', '[^1]', '&lt;', '\r\n')),
        (parts) => {
          const text = parts.join('');
          const lines = text.split(/\r\n|\n/).length;
          for (const { line, excerpt } of letterTextNotes(text)) {
            expect(line).toBeGreaterThan(0);
            expect(line).toBeLessThanOrEqual(lines);
            expect([...excerpt].length).toBeLessThanOrEqual(LONGEST_EXCERPT);
            expect(excerpt).not.toMatch(/[\n\u202e]/);
          }
        },
      ),
    );
  });
});
