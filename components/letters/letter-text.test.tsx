import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { LetterText } from './letter-text';

const written = (markdown: string): string => renderToStaticMarkup(<LetterText id="letter" markdown={markdown} />);

describe('what an organizer writes', () => {
  it('cannot run a script', () => {
    const html = written('Hello <script>alert(1)</script> <b onclick="x()">there</b>');
    expect(html).toContain(
      'Hello <bdi>&lt;script&gt;</bdi>alert(1)<bdi>&lt;/script&gt;</bdi> <bdi>&lt;b onclick=&quot;x()&quot;&gt;</bdi>there<bdi>&lt;/b&gt;</bdi>',
    );
    expect(html).not.toMatch(/<(?:script|b)\b/);
  });

  it('cannot lead to a script', () => {
    const html = written('[a](javascript:alert(1)) [b](data:text/html,x) [c](vbscript:x) <javascript:alert(1)>');
    expect(html).not.toMatch(/href="(?!")/);
  });

  it.each([
    '//evil.example',
    '\\\\evil.example',
    '/\\evil.example',
    '/api/auth/signout',
    '/organize',
    'sign',
    '?a=1',
    '/letters/../organize',
    '/letters/%2e%2e/organize',
  ])('cannot lead elsewhere while it seems to stay here: %s', (target) =>
    expect(written(`[a](<${target}>)`)).not.toContain('href'),
  );

  it.each([
    'https://paper.example/a',
    'http://paper.example/',
    'mailto:us@example.org',
    '/letters/demo/about',
    '/ar/letters/demo/signers?q=a%20b',
  ])('can lead to %s', (target) => expect(written(`[a](${target})`)).toContain(`href="${target}"`));

  it('loads nothing from elsewhere', () => {
    expect(written('![a picture](https://elsewhere.example/x.png)')).toContain(
      '<p><a href="https://elsewhere.example/x.png" rel="nofollow noopener">a picture</a></p>',
    );
  });

  it('says of its links that they are not ours, and gives them no way back', () => {
    expect(written('[a paper](https://paper.example/)')).toContain(
      '<a href="https://paper.example/" rel="nofollow noopener">a paper</a>',
    );
  });

  it('has its headings beneath the title of the letter', () => {
    const html = written('# One\n\n## Two\n\n###### Six');
    expect(html).toContain('<h2>One</h2>');
    expect(html).toContain('<h3>Two</h3>');
    expect(html).toContain('<h6>Six</h6>');
  });

  it('goes on counting its demands after a paragraph between them', () => {
    expect(written('1. One\n\nBecause.\n\n2. Two')).toContain('<ol start="2">');
  });

  it('has footnotes whose ids are those of this text alone, in no language', () => {
    const text = <LetterText id="letter" markdown={'We ask.[^1]\n\n[^1]: For years.'} />;
    const html = renderToStaticMarkup(text);
    expect(html).toContain('<sup><a href="#letter-fn-1" id="letter-fnref-1" role="doc-noteref">1</a></sup>');
    expect(html).toContain('<section role="doc-endnotes">');
    expect(html).toMatch(
      /<li id="letter-fn-1">\s*<p>For years. <a href="#letter-fnref-1" role="doc-backlink">↑<\/a><\/p>/,
    );
    expect(html).not.toContain('Footnotes');
    const other = renderToStaticMarkup(<LetterText id="other" markdown={'We ask.[^1]\n\n[^1]: For years.'} />);
    const idsIn = (page: string) => [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set([...idsIn(html), ...idsIn(other)]).size).toBe(4);
  });

  it('takes no id of the page', () => {
    expect(written('[^content]\n\n[^content]: x')).not.toMatch(/id="(?!letter-)/);
  });

  it('lets keys scroll a table that does not fit on a phone, and no other', () => {
    const table = (columns: number) => written(`|${'a|'.repeat(columns)}\n|${'-|'.repeat(columns)}`);
    expect(table(4)).not.toContain('tabindex');
    expect(table(5)).toContain('tabindex="0"');
  });
});
