import { expect, it } from 'vitest';
import { readText } from './rules';

it.each(['C# / C++ developer', 'VP, R&D', 'مهندسة برمجيات (C++)', 'Head of “People”'])('a role: %s', (typed) => {
  expect(readText(typed, 'role')).toEqual({ ok: true, text: typed });
});

it('a name takes less than a role: no “C++”', () => {
  expect(readText('C++', 'name')).toEqual({ ok: false, problem: 'characters' });
});
