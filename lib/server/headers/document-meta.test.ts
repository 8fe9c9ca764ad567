import { expect, test } from 'vitest';
import { robotsOf, statusOf } from './document-meta';

const page = (head: string, body = '') => `<!DOCTYPE html><html><head>${head}</head><body>${body}</body></html>`;

test('a page that is not to be indexed says so in its head', () => {
  expect(robotsOf(page('<meta name="robots" content="noindex"/>'))).toBe('noindex');
  expect(robotsOf(page('<meta name="robots" content="noindex, nofollow"/>'))).toBe('noindex, nofollow');
  expect(robotsOf(page('<meta name="description" content="a"/>'))).toBeUndefined();
});

test('a page about an address that cannot be read has a status of its own', () => {
  expect(statusOf(page('<meta name="response-status" content="400"/>'))).toBe(400);
  expect(statusOf(page('<meta name="response-status" content="500"/>'))).toBeUndefined();
});

test('nothing that stands in the text counts', () => {
  const quoted = '<meta name="robots" content="noindex"/><meta name="response-status" content="400"/>';
  expect([robotsOf(page('', quoted)), statusOf(page('', quoted))]).toEqual([undefined, undefined]);
});
