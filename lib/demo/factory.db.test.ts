import { expect, test } from 'vitest';
import { seedEmployers } from '@/lib/employers/mutations';
import { database } from '@/lib/platform/db';
import { countOf } from '@/lib/tallies/queries';
import { isDemoIncomplete, seedDemo } from './factory';
import { removeDemo } from './mutations';

const db = database();

test('a planting that broke off is noticed, and one that did not is left alone', async () => {
  await seedEmployers(db);
  expect(await isDemoIncomplete(db)).toBe(false);
  await seedDemo({ days: 7 });
  expect(await isDemoIncomplete(db)).toBe(true);
  await removeDemo(null);
  await seedDemo();
  expect(await isDemoIncomplete(db)).toBe(false);
  const { id } = await db.letter.findFirstOrThrow();
  expect((await countOf(db, id)).total).toBe(450);
}, 60_000);
