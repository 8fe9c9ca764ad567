import { expect, test } from 'vitest';
import { documentOf } from './document';

const rendered =
  '<!DOCTYPE html><html lang="en"><head><meta charSet="utf-8"/><link rel="stylesheet" href="/_next/static/a.css"/>' +
  '<link rel="preload" as="script" fetchPriority="low" href="/_next/static/a.js"/><script src="/_next/static/a.js" async=""></script>' +
  '<link rel="modulepreload" href="/_next/static/b.js"/></head><body><div hidden=""><!--$--><!--/$--></div>' +
  '<main>1<!-- --> of <!-- -->2 &lt;script&gt;</main><script id="_R_">push({"a":"<b>"})</script><SCRIPT>x</SCRIPT >' +
  '<script>self.__next_f.push([1,"\\u003c/script>"])</script></body></html>';

test('a reader gets the page and not one script', () => {
  expect(documentOf(rendered)).toBe(
    '<!DOCTYPE html><html lang="en"><head><meta charSet="utf-8"/><link rel="stylesheet" href="/_next/static/a.css"/>' +
      '</head><body><main>1 of 2 &lt;script&gt;</main></body></html>',
  );
});

test('what a letter says about scripts stays as it was written', () => {
  const text = '<p>&lt;script&gt;alert(1)&lt;/script&gt; and &lt;!-- this --&gt;</p>';
  expect(documentOf(text)).toBe(text);
});

test('style sheets, fonts and icons are still announced', () => {
  const links = '<link rel="preload" as="font" href="/a.woff2"/><link rel="icon" href="/icon.svg"/>';
  expect(documentOf(links)).toBe(links);
});
