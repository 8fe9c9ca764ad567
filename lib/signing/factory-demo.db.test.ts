import { expect, test } from 'vitest';
import { plantEmployers } from '@/lib/employers/mutations';
import { database } from '@/lib/platform/db';
import { countOf } from '@/lib/tallies/queries';
import { isDemoHalf, plantDemo } from './factory-demo';
import { removeDemo } from './mutations-demo';

const db = database();

test('a planting that broke off is noticed, and one that did not is left alone', async () => {
  await plantEmployers(db);
  expect(await isDemoHalf(db)).toBe(false);
  await plantDemo({ days: 7 });
  expect(await isDemoHalf(db)).toBe(true);
  await removeDemo(null);
  await plantDemo();
  expect(await isDemoHalf(db)).toBe(false);
  const { id } = await db.letter.findFirstOrThrow();
  expect((await countOf(db, id)).total).toBe(450);
}, 60_000);
