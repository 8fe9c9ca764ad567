import { expect, test } from 'vitest';
import { languagesChanged, readersFirst } from './rules';

const english = { locale: 'en', title: 'A letter', addressees: 'To all', body: 'We ask you to stop.' };
const arabic = { locale: 'ar', title: 'رسالة', addressees: 'إلى الجميع', body: 'نطالبكم بأن تتوقفوا.' };

test('names the languages that changed, and those that came and went', () => {
  const reworded = { ...english, body: 'We urge you to stop now.' };
  expect(languagesChanged([english, arabic], [reworded, arabic])).toEqual([
    { locale: 'en', kind: 'changed', added: 2, removed: 1 },
  ]);
  expect(languagesChanged([english], [english, arabic])).toEqual([{ locale: 'ar', kind: 'added' }]);
  expect(languagesChanged([english, arabic], [arabic])).toEqual([{ locale: 'en', kind: 'removed' }]);
});

test('a comma is a change without a word', () => {
  expect(languagesChanged([english], [{ ...english, body: 'We ask you, to stop.' }])).toEqual([
    { locale: 'en', kind: 'changed', added: 0, removed: 0 },
  ]);
});

test('a reader finds the own language first', () => {
  expect(readersFirst([english, arabic], 'ar')).toEqual([arabic, english]);
  expect(readersFirst([english, arabic], 'fr')).toEqual([english, arabic]);
});
