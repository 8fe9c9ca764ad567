import { beforeEach, describe, expect, test } from 'vitest';
import { database, inTransaction } from '@/lib/platform/db';
import { makeEmployer } from './factory';
import { findOrCreateEmployer } from './mutations';
import { noEmployer } from './names/rules';
import { employerOfDomain, employersContaining, findEmployer, listedEmployers, suggestEmployer } from './queries';

const db = database();

beforeEach(async () => {
  await makeEmployer(db, {
    name: 'Google',
    aliases: ['Alphabet', 'جوجل'],
    domains: ['google.com', 'cloud.google.com'],
  });
  await makeEmployer(db, { name: 'Acme Robotics', domains: ['acme.example', 'gmail.com'] });
  await makeEmployer(db, { name: 'stc' });
  await makeEmployer(db, { name: 'Corner Bakery', listed: false });
});

describe('what a signer typed', () => {
  test.each(['google', 'Google LLC', ' GOOGLE ', 'alphabet', 'غوغل'.replace('غوغل', 'جوجل')])(
    '%j is Google',
    async (text) => {
      expect(await findEmployer(db, text)).toMatchObject({ name: 'Google' });
    },
  );

  test('is found too when only a signer typed it before', async () => {
    expect(await findEmployer(db, 'CORNER BAKERY')).toMatchObject({ name: 'Corner Bakery' });
  });

  test('is nobody yet when nobody typed it', async () => {
    expect(await findEmployer(db, 'Goggle')).toBeNull();
    for (const text of [' ', '\0', '%\0', '\ud800']) expect(await findEmployer(db, text)).toBeNull();
  });

  test('belongs to a listed employer before one that was only typed', async () => {
    await makeEmployer(db, { name: 'YouTube', listed: false });
    await makeEmployer(db, { name: 'Video Company', aliases: ['YouTube'] });
    expect(await findEmployer(db, 'youtube')).toMatchObject({ name: 'Video Company' });
  });
});

describe('the domain of an address', () => {
  test('proves its employer, also from an office below it', async () => {
    expect(await employerOfDomain(db, 'google.com')).toMatchObject({ name: 'Google' });
    expect(await employerOfDomain(db, 'uk.google.com')).toMatchObject({ name: 'Google' });
  });

  test('proves the nearest employer', async () => {
    await makeEmployer(db, { name: 'Google Canteens', domains: ['food.google.com'] });
    expect(await employerOfDomain(db, 'kitchen.food.google.com')).toMatchObject({ name: 'Google Canteens' });
  });

  test('proves nobody where anyone gets a mailbox, whatever the list says', async () => {
    expect(await employerOfDomain(db, 'gmail.com')).toBeNull();
  });

  test('proves nobody when it only ends alike', async () => {
    expect(await employerOfDomain(db, 'notgoogle.com')).toBeNull();
    expect(await employerOfDomain(db, 'google.com.example')).toBeNull();
    expect(await employerOfDomain(db, 'com')).toBeNull();
  });
});

describe('the list', () => {
  test('is in the order of names and holds no typed employer', async () => {
    expect((await listedEmployers(db)).map(({ name }) => name)).toEqual(['Acme Robotics', 'Google', 'stc']);
  });
});

describe('no employer', () => {
  test('is one employer, whatever says so, and never in the list', async () => {
    const made = [];
    for (const text of ['N/A', 'self-employed', 'متقاعدة', '-', noEmployer.value])
      made.push(await inTransaction((tx) => findOrCreateEmployer(tx, text)));
    expect(new Set(made.map(({ id }) => id))).toEqual(new Set([noEmployer.id]));
    expect(await findEmployer(db, 'Retired')).toEqual({ id: noEmployer.id, name: 'No employer' });
    expect((await listedEmployers(db)).map(({ id }) => id)).not.toContain(noEmployer.id);
  });
});

describe('did you mean', () => {
  test.each([
    ['gogle', 'Google'],
    ['Gooogle LLC', 'Google'],
    ['googel', 'Google'],
    ['alphabte', 'Google'],
    ['Acme Robotocs', 'Acme Robotics'],
    ['Acme Robtoisc', 'Acme Robotics'],
  ])('%j: %s', async (typed, name) => {
    expect(await suggestEmployer(db, typed)).toMatchObject({ name });
  });

  test.each(['Google', 'ALPHABET', 'stx', 'Corner Bakary', 'Goggles & more', 'self-employed', '', '\u0000'])(
    'nothing for %j',
    async (typed) => {
      expect(await suggestEmployer(db, typed)).toBeNull();
    },
  );

  test('nothing where two are equally near', async () => {
    await makeEmployer(db, { name: 'Foogle' });
    expect(await suggestEmployer(db, 'Boogle')).toBeNull();
  });
});

test('the dashboard finds employers however they are written', async () => {
  const { id } = await makeEmployer(db, { name: 'Łódź O’Case', aliases: ['أرامكو السعودية'] });
  for (const text of ['lodz', "O'CASE", 'ارامكو']) expect(await employersContaining(db, text)).toEqual([id]);
});
