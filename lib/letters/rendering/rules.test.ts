import fc from 'fast-check';
import type { Nodes } from 'hast';
import { describe, expect, test } from 'vitest';
import { letterElements, plainText } from './rules';

const attributes = ['href', 'start', 'dataNumber', 'dataAlign', 'role', 'dir'] as const;

/** The elements as one short line, so that a whole text can be compared. */
function outline(node: Nodes): string {
  if (node.type === 'text') return node.value.replace(/^\n+$/, '');
  if (!('children' in node)) return '';
  const inner = node.children.map(outline).join('');
  if (node.type !== 'element') return inner;
  const own = attributes.flatMap((name) =>
    node.properties[name] === undefined ? [] : [` ${name}=${String(node.properties[name])}`],
  );
  if (node.tagName === 'bdi') return inner;
  return node.tagName === 'br' ? '/' : `<${node.tagName}${own.join('')}>${inner}</>`;
}
const shown = (text: string) => outline(letterElements(text, 'x'));

describe('what is typed is shown', () => {
  test.each([
    ['words in angle brackets', 'Dear <name of CEO>, …', '<p>Dear <name of CEO>, …</>'],
    ['a line break in HTML', 'one<br>two<BR/>three', '<p>one/two/three</>'],
    ['other HTML, as it was typed', '<p>Pasted</p>\n<!-- a -->', '<p><p>Pasted</p>/<!-- a --></>'],
    ['a block of HTML with Markdown in it', '<div>\n**x**\n</div>', '<p><div>/<strong>x</>/</div></>'],
    ['entities', 'R&amp;D &copy; &#x202e;x', '<p>R&amp;D &copy; &#x202e;x</>'],
    ['an address block', 'Anna Example\n12 Street\nBerlin', '<p>Anna Example/12 Street/Berlin</>'],
    ['lines of Word', 'one\u000btwo\u000cthree', '<p>one/two/three</>'],
    ['bullets of Word', 'We ask:\n•\tFirst\n•\tSecond', '<p>We ask:</><ul><li>First</><li>Second</></>'],
    [
      'bullets with empty lines between',
      '• One\n\n• Two\nmore\n\n- Three',
      '<ul><li>One</><li>Two/more</></><ul><li>Three</></>',
    ],
    ['a dash and a tab', '–\tOne\n–\tTwo', '<ul><li>One</><li>Two</></>'],
    ['a dash that is none of a list', '– he said\n– she said', '<p>– he said/– she said</>'],
    [
      'a year before a full stop',
      '2026. It was late.\n\n1985. And before.',
      '<p>2026. It was late.</><p>1985. And before.</>',
    ],
    ['a year in a list', '1. One\n2026. Two', '<ol><li>One/2026. Two</></>'],
    ['the numbers of demands', '1. One\n2. Two\n4. Four', '<ol><li>One</><li>Two</><li dataNumber=4>Four</></>'],
    ['demands that are numbered for the writer', '1. One\n1. Two', '<ol><li>One</><li>Two</></>'],
    [
      'a demand after a paragraph',
      '1. One\n\nBecause.\n\n2. Two',
      '<ol><li>One</></><p>Because.</><ol start=2><li>Two</></>',
    ],
    ['a boxed item', '- [x] done', '<ul><li>[x] done</></>'],
    ['indented words', 'A\n\n    B\n\n\tC', '<p>A</><p>B</><p>C</>'],
    ['lines between fences', '~~~ Yours ~~~\nAnna\n~~~', '<p>~~~ Yours ~~~/Anna/~~~</>'],
    ['a line of dashes beneath a name', 'Anna\n---\nBen\n===', '<p>Anna</><hr></><p>Ben/===</>'],
    [
      'a link definition',
      '[1]: urgent\n\n[note]: https://a.example',
      '<p>[1]: urgent</><p>[note]: <a href=https://a.example dir=ltr>https://a.example</></>',
    ],
    ['struck words', '~~old~~ ~5', '<p><del>old</> ~5</>'],
    [
      'a table',
      '| a | b |\n|:-:|--:|\n| 1 | 2 |',
      '<table><thead><tr><th dataAlign=center>a</><th dataAlign=end>b</></></><tbody><tr><td dataAlign=center>1</><td dataAlign=end>2</></></></>',
    ],
    [
      'a table with more cells than columns',
      '|a|\n|-|\n|1|2|3|',
      '<table><thead><tr><th>a</></></><tbody><tr><td>1 | 2 | 3</></></></>',
    ],
    [
      'an address of a page, as a link',
      'at https://a.example/b?c=1&d=2.',
      '<p>at <a href=https://a.example/b?c=1&d=2 dir=ltr>https://a.example/b?c=1&d=2</>.</>',
    ],
    [
      'an Arabic comma after it',
      'في https://a.example/ب، ثم',
      '<p>في <a href=https://a.example/%D8%A8 dir=ltr>https://a.example/ب</>، ثم</>',
    ],
    ['a link without words', '[](https://a.example)', '<p><a href=https://a.example>https://a.example</></>'],
    ['a link to nothing', '[x](#below) [y](www.a.example) [z]()', '<p>x (#below) y (www.a.example) z</>'],
    ['a link to a script', '[x](javascript:alert(1)) <javascript:x>', '<p>x (javascript:alert(1)) javascript:x</>'],
    ['the title of a link', '[x](https://a.example "so")', '<p><a href=https://a.example>x</> (so)</>'],
    [
      'an image',
      '![the gate](https://a.example/i.png "at night")',
      '<p><a href=https://a.example/i.png>the gate, at night</></>',
    ],
    ['an image without words', '![](data:image/png;base64,AA)', '<p>data:image/png;base64,AA</>'],
    [
      'an image in a link',
      '[![b](https://i.example)](https://l.example)',
      '<p><a href=https://l.example>b (https://i.example)</></>',
    ],
    ['a footnote without its number', 'a\n\n[^1]: b', '<p>a</><p>[^1]: b</>'],
    ['a footnote that only it leads to', '[^1]: see [^1]', '<p>[^1]: see [^1]</>'],
    ['a number without its footnote', 'a[^1]', '<p>a[^1]</>'],
    [
      'a second footnote of one number',
      'a[^1]\n\n[^1]: b\n\n[^1]: c',
      '<p>a<sup><a href=#x-fn-1 role=doc-noteref>1</></></><p>[^1]: c</><section role=doc-endnotes><ol><li><p>b <a href=#x-fnref-1 role=doc-backlink>↑</></></></></>',
    ],
    ['direction marks, which are removed', '\u202babc\u202c \u2067x\u2069 [y](#\u202ez)', '<p>abc x y (#z)</>'],
  ])('%s', (_, text, expected) => expect(shown(text)).toBe(expected));

  const lettersIn = (text: string): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const [letter] of text.toLowerCase().matchAll(/[\p{L}\p{N}]/gu))
      counts.set(letter, (counts.get(letter) ?? 0) + 1);
    return counts;
  };

  /** All that a reader gets, with targets and numbers. */
  const given = (node: Nodes): string => {
    if (node.type === 'text') return node.value;
    if (!('children' in node)) return '';
    const inner = node.children.map(given).join('');
    if (node.type !== 'element') return inner;
    const { href = '', id = '' } = node.properties;
    return `${inner} ${readable(href)} ${readable(id)}`;
  };
  const readable = (address: unknown) => {
    try {
      return decodeURI(String(address));
    } catch {
      return String(address);
    }
  };

  const fragment = fc.constantFrom(
    ...[
      '\n',
      '\n\n',
      '\n',
      ' ',
      ' ',
      '*',
      '**',
      '_',
      '~~',
      '`',
      '```',
      '~~~',
      '# ',
      '- ',
      '• ',
      '•\t',
      '1. ',
      '2) ',
      '2026. ',
    ],
    ...[
      '> ',
      '    ',
      '\t',
      '|',
      '\n|-|-|\n',
      '---',
      '===',
      '<',
      '>',
      '</',
      '<br>',
      '<p>',
      '<!--',
      '-->',
      '[',
      ']',
      '](',
      ')',
    ],
    ...[
      '![',
      '[^1]',
      '[^1]: ',
      '\n[^n]: ',
      '[^n]',
      '\\',
      '&amp;',
      '&',
      '#',
      'https://',
      'www.',
      'mailto:',
      '@',
      '.',
      ':',
      '/',
      '"',
      '%',
    ],
    ...['(#', '\u202e', '\u2067', '\u000b', '\u000c', '،', '+ ', '[x] '],
  );
  const word = fc.oneof(
    fc.constantFrom('نطالب', 'we', 'example', 'Ärger', '12', 'é', '王', '٣', 'x'),
    fc.string({ maxLength: 6 }),
  );
  const typed = fc.array(fc.oneof(fragment, word), { maxLength: 40 }).map((parts) => parts.join(''));

  test('whatever is typed, no letter and no digit of it vanishes', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const have = lettersIn(given(letterElements(text, 'x')));
        // The number of an item is drawn by the list, and a line break in HTML is one.
        const wanted = lettersIn(text.replace(/<br\s*\/?>/gi, '').replace(/\d{1,3}(?=[.)](?:\s|$))/gm, ''));
        const lost = [...wanted].filter(([letter, count]) => (have.get(letter) ?? 0) < count);
        expect(lost).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('whatever is typed, nothing in it runs or loads, and every id begins with that of the text', () => {
    const walk = (node: Nodes): void => {
      if (!('children' in node)) return;
      node.children.forEach(walk);
      if (node.type !== 'element') return;
      expect(node.tagName).not.toMatch(/^(?:script|img|iframe|object|style|svg|form|input)$/);
      for (const [name, value] of Object.entries(node.properties)) {
        expect(['href', 'id', 'role', 'dir', 'start', 'value', 'dataNumber', 'dataAlign']).toContain(name);
        if (name === 'id') expect(value).toMatch(/^x-/);
        if (name === 'href') expect(value).toMatch(/^(?:https?:|mailto:|#x-|(?:\/[a-z]{2})?\/letters\/)/i);
      }
    };
    fc.assert(fc.property(typed, (text) => walk(letterElements(text, 'x'))));
  });

  test('whatever is typed, every link inside the text leads to one place in it', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const ids: string[] = [];
        const targets: string[] = [];
        const walk = (node: Nodes): void => {
          if (node.type === 'element') {
            const { id, href } = node.properties;
            if (typeof id === 'string') ids.push(id);
            if (typeof href === 'string' && href.startsWith('#')) targets.push(href.slice(1));
          }
          if ('children' in node) node.children.forEach(walk);
        };
        walk(letterElements(text, 'x'));
        expect(new Set(ids).size).toBe(ids.length);
        for (const target of targets) expect(ids).toContain(target);
      }),
    );
  });

  test.each(['>', '- ', '1. '])('thousands of %s within one another are shown as they were typed', (marker) => {
    const text = `${marker.repeat(39_000 / marker.length)}x`;
    expect(plainText(text)).toBe(text);
  });

  test('a line of hyphens is a rule, however many there are', () => {
    expect(shown('a\n\n' + '- '.repeat(40))).toBe('<p>a</><hr></>');
  });
});

test('the words of a text for a preview', () => {
  expect(plainText('# Stop\n\nDear <name>,\nwe **ask** you.[^1]\n\n|a|b|\n|-|-|\n|1|2|\n\n[^1]: Not this.')).toBe(
    'Stop Dear <name>, we ask you. a b 1 2',
  );
});
