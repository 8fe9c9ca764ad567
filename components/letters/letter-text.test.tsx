import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { LetterText } from './letter-text';

const written = (markdown: string): string => renderToStaticMarkup(<LetterText markdown={markdown} />);

describe('what an organizer writes', () => {
  it('cannot run a script', () => {
    expect(written('Hello <script>alert(1)</script> <b onclick="x()">there</b>')).not.toMatch(/<script|onclick/);
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
    expect(written('![a picture](https://elsewhere.example/x.png)')).not.toMatch(/img|elsewhere/);
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
});
