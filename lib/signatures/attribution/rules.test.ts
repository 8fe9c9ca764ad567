import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draw, attributionGroup, shuffled, drawAttributions } from './rules';

const google = '00000000-0000-4000-8000-000000000001';
const waiting = (count: number, employerId: string | null = google) =>
  Array.from({ length: count }, (_, index) => ({
    id: `${employerId} ${index}`,
    employerId,
    verificationLevel: 'email' as const,
  }));

test('nine colleagues are not attributed, ten are together', () => {
  expect(drawAttributions(9, 0)).toEqual({ groups: 0, signatures: 0 });
  expect(drawAttributions(10, 0)).toEqual({ groups: 1, signatures: 10 });
});

test('after the first ten, five at a time', () => {
  expect(drawAttributions(4, 1)).toEqual({ groups: 0, signatures: 0 });
  expect(drawAttributions(5, 1)).toEqual({ groups: 1, signatures: 5 });
  expect(drawAttributions(24, 0)).toEqual({ groups: 3, signatures: 20 });
});

test('whatever comes and however it is cut into batches, an employer shows ten and then whole fives', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 30 }), (arrivals) => {
      let hidden = 0;
      let shown = 0;
      let made = 0;
      for (const arrived of arrivals) {
        hidden += arrived;
        const { groups, signatures } = drawAttributions(hidden, made);
        hidden -= signatures;
        shown += signatures;
        made += groups;
        expect(shown === 0 || (shown >= 10 && shown % 5 === 0)).toBe(true);
        expect(hidden).toBeLessThan(shown === 0 ? 10 : 5);
      }
    }),
  );
});

test('another employer is never attributed, and verification levels do not mix', () => {
  const mixed = [
    ...waiting(30, null),
    ...waiting(9),
    ...waiting(9).map((row) => ({ ...row, verificationLevel: 'employer' as const })),
  ];
  expect(draw(mixed, new Map())).toEqual([]);
  expect(draw(waiting(5), new Map([[attributionGroup(google, 'email'), 1]]))).toHaveLength(1);
});

test('who is attributed is drawn: each of twelve is among the ten about as often', () => {
  const times = new Map<string, number>();
  for (let round = 0; round < 1_200; round++) {
    for (const { ids } of draw(waiting(12), new Map())) for (const id of ids) times.set(id, (times.get(id) ?? 0) + 1);
  }
  for (const count of times.values()) expect(Math.abs(count - 1_000)).toBeLessThan(100);
});

test('a shuffle keeps everyone', () => {
  expect(shuffled([1, 2, 3, 4, 5]).sort()).toEqual([1, 2, 3, 4, 5]);
});
