import { describe, expect, test } from 'vitest';
import { database, inTransaction } from '@/lib/platform/db';
import { shippedEmployers } from './catalogue/data';
import { makeEmployer } from './factory';
import { findOrCreateEmployer, seedEmployers } from './mutations';
import { employerOfDomain, findEmployer } from './queries';

const db = database();

describe('the employers that ship', () => {
  test('are seeded once, with spellings and domains', async () => {
    expect(await seedEmployers(db)).toBe(shippedEmployers.length);
    expect(await seedEmployers(db)).toBe(0);
    expect(await db.employer.count()).toBe(shippedEmployers.length);
    expect(await db.employerAlias.count()).toBe(shippedEmployers.flatMap(({ aliases }) => aliases).length);
    expect(await findEmployer(db, 'يوتيوب')).toMatchObject({ name: 'Google' });
    expect(await employerOfDomain(db, 'uk.google.com')).toMatchObject({ name: 'Google' });
  });

  test('are seeded once by two servers that start together', async () => {
    await Promise.all([seedEmployers(db), seedEmployers(db), inTransaction(seedEmployers)]);
    expect(await db.employer.count()).toBe(shippedEmployers.length);
    expect(await db.employerDomain.count()).toBe(shippedEmployers.flatMap(({ domains }) => domains).length);
  });

  test('do not come back once the list is the organizers’ own', async () => {
    await makeEmployer(db, { name: 'Acme Robotics' });
    expect(await seedEmployers(db)).toBe(0);
  });

  test('take the place of what a signer typed before', async () => {
    const typed = await makeEmployer(db, { name: 'GOOGLE llc', listed: false });
    await seedEmployers(db);
    expect(await findEmployer(db, 'Alphabet')).toEqual({ id: typed.id, name: 'Google' });
  });
});

describe('an employer that a signer types', () => {
  test('is the one that has this spelling', async () => {
    const google = await makeEmployer(db, { name: 'Google', aliases: ['Alphabet'] });
    expect(await inTransaction((tx) => findOrCreateEmployer(tx, 'Alphabet Inc.'))).toEqual(google);
  });

  test('is a new one when nobody has it, and is not listed', async () => {
    const { id } = await inTransaction((tx) => findOrCreateEmployer(tx, 'Corner Bakery'));
    expect(await db.employer.findUnique({ where: { id } })).toMatchObject({ name: 'Corner Bakery', listed: false });
  });

  test('is one when fifty type it at once', async () => {
    const all = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        inTransaction((tx) => findOrCreateEmployer(tx, index % 2 ? 'Corner Bakery' : 'corner bakery LTD')),
      ),
    );
    expect(new Set(all.map(({ id }) => id)).size).toBe(1);
    expect(await db.employer.count()).toBe(1);
  });

  test('may be called by a sign alone', async () => {
    expect(await inTransaction((tx) => findOrCreateEmployer(tx, '&'))).toMatchObject({ name: '&' });
  });
});
