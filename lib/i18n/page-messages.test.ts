import { expect, test } from 'vitest';
import { messages } from './messages';
import { pageMessages } from './page-messages';

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
  expect(way?.anonymous.counts).toContain('ten or more');
  expect(workAddress?.title).toContain('{employer}');
});
