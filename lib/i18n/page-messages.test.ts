import { expect, test } from 'vitest';
import { locales } from './locales';
import { messages } from './messages';
import { pageMessages, type Area } from './page-messages';

test('a page sends the sections that it names, and nothing else', () => {
  expect(pageMessages('ar', ['sign.review', 'problem'])).toEqual({
    'sign.review': messages.ar.sign.review,
    problem: messages.ar.problem,
  });
});

test('arguments of the page are filled in, and those of others stay patterns', () => {
  const { 'sign.way': way, 'sign.workAddress': workAddress } = pageMessages('en', ['sign.way', 'sign.workAddress'], {
    size: 10,
  });
  expect(way?.anonymous.counts).toContain('10 or more');
  expect(workAddress?.title).toContain('{employer}');
});

test.each(locales)('every message in %s can be sent to a page', (locale) => {
  const areas = Object.keys(messages.en) as Area[];
  const { sign } = pageMessages(locale, areas, { size: 10, date: '1 May 2026' });
  expect(sign?.closed.since).toContain('1 May 2026');
  expect(sign?.review.revision, 'two of its arguments are of another page').toContain('{hash}');
});
