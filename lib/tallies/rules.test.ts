import { expect, test } from 'vitest';
import { addsUp, foldSmallest, type EmployerTally, type Tallies } from './rules';

const row = (employer: string, total: number): EmployerTally => ({
  employerId: employer,
  employer,
  named: { total, verified: 1 },
  anonymous: { total: 0, verified: 0 },
  total,
});

function tallies(...totals: number[]): Tallies {
  const total = totals.reduce((sum, one) => sum + one, 0) + 4;
  return {
    asOf: '2026-01-24T00:00:00.000Z',
    threshold: 10,
    batch: 0,
    count: {
      total,
      named: { total, verified: totals.length },
      anonymous: { total: 0, verified: 0 },
      notShown: 0,
      employers: totals.length + 2,
      batch: 0,
      asOf: '2026-01-24T00:00:00.000Z',
    },
    employers: totals.map((one, index) => row(`Employer ${index}`, one)),
    others: { employers: 2, named: { total: 4, verified: 0 }, anonymous: { total: 0, verified: 0 }, total: 4 },
    notShown: { anonymous: 0 },
  };
}

test('the employers with one or two signatures are one row with the others, and all still adds up', () => {
  const { shown, folded } = foldSmallest(tallies(9, 3, 2, 1, 1));
  expect(shown.employers.map(({ total }) => total)).toEqual([9, 3]);
  expect(folded.map(({ total }) => total)).toEqual([2, 1, 1]);
  expect(shown.others).toMatchObject({ employers: 5, total: 8, named: { total: 8, verified: 3 } });
  expect(addsUp(shown)).toBe(true);
});

test('nothing is folded where one row would take the place of one, or where no other would be left', () => {
  for (const given of [tallies(9, 3, 2), tallies(2, 1, 1), tallies()])
    expect(foldSmallest(given)).toEqual({ shown: given, folded: [] });
});
