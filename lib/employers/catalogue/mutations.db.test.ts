import { beforeEach, describe, expect, test } from 'vitest';
import { makeLetter } from '@/lib/lifecycle/factory';
import { makeOrganizer } from '@/lib/organizers/factory';
import { NotAllowedError, type Organizer } from '@/lib/permissions/rules';
import { database, inTransaction, type Db } from '@/lib/platform/db';
import { hasSignatures } from '@/lib/signatures/employers/queries';
import { makeNamed } from '@/lib/signing/factory';
import { makeEmployer } from '../factory';
import { findOrCreateEmployer } from '../mutations';
import {
  addAlias,
  addDomain,
  addEmployer,
  removeAlias,
  removeDomain,
  renameEmployer,
  type EmployerChange,
} from './mutations';
import { employerOfDomain, findEmployer } from '../queries';
import { adminEmployer, adminEmployers } from '../admin-queries';

const db = database();
let organizer: Organizer;
let meta: { id: string };

const change = (work: (tx: Db) => Promise<EmployerChange>): Promise<EmployerChange> => inTransaction(work);
const written = () => db.auditEntry.findMany({ orderBy: { number: 'asc' } });

async function signAs(employer: string): Promise<void> {
  const letter = await makeLetter(db);
  await inTransaction((tx) => makeNamed(tx, letter, { employer }));
}

beforeEach(async () => {
  ({ organizer } = await makeOrganizer({ role: 'editor' }));
  meta = await makeEmployer(db, { name: 'Meta', aliases: ['Facebook'], domains: ['meta.com'] });
});

describe('a spelling', () => {
  test('counts for its employer from now on', async () => {
    expect(await change((tx) => addAlias(tx, organizer, meta.id, 'Instagram', hasSignatures))).toEqual({
      ok: true,
      id: meta.id,
    });
    expect(await findEmployer(db, 'INSTAGRAM LLC')).toMatchObject({ name: 'Meta' });
    expect(await written()).toMatchObject([
      { action: 'employer.alias-added', payload: { employer: 'Meta', alias: 'Instagram' } },
    ]);
  });

  test.each(['meta', 'Facebook Inc.'])(
    '%j that belongs to another says to whom, and nothing is written',
    async (text) => {
      const google = await makeEmployer(db, { name: 'Google' });
      expect(await change((tx) => addAlias(tx, organizer, google.id, text, hasSignatures))).toEqual({
        ok: false,
        reason: 'spelling-taken',
        holder: 'Meta',
      });
      expect(await written()).toEqual([]);
    },
  );

  test('that it has already says so', async () => {
    expect(await change((tx) => addAlias(tx, organizer, meta.id, 'FACEBOOK', hasSignatures))).toMatchObject({
      reason: 'spelling-own',
    });
  });

  test('that signers typed and signed under is not taken from them', async () => {
    const typed = await inTransaction((tx) => findOrCreateEmployer(tx, 'Oculus'));
    await signAs(typed.name);
    expect(await change((tx) => addAlias(tx, organizer, meta.id, 'Oculus', hasSignatures))).toEqual({
      ok: false,
      reason: 'spelling-signed',
      holder: 'Oculus',
    });
  });

  test('that somebody typed without signing is free', async () => {
    await inTransaction((tx) => findOrCreateEmployer(tx, 'Oculus'));
    expect(await change((tx) => addAlias(tx, organizer, meta.id, 'Oculus VR', hasSignatures))).toMatchObject({
      ok: true,
    });
    expect(await change((tx) => addAlias(tx, organizer, meta.id, 'Oculus', hasSignatures))).toMatchObject({ ok: true });
    expect(await inTransaction((tx) => findOrCreateEmployer(tx, 'oculus'))).toMatchObject({ name: 'Meta' });
  });

  test('that is removed makes an employer of its own', async () => {
    expect(await change((tx) => removeAlias(tx, organizer, meta.id, 'facebook'))).toMatchObject({ ok: true });
    expect(await findEmployer(db, 'Facebook')).toBeNull();
    expect(await change((tx) => removeAlias(tx, organizer, meta.id, 'facebook'))).toMatchObject({
      reason: 'not-found',
    });
  });

  test('goes to one of two organizers who add it at once to two employers', async () => {
    const google = await makeEmployer(db, { name: 'Google' });
    const results = await Promise.all(
      [meta, google].map(({ id }) => change((tx) => addAlias(tx, organizer, id, 'WhatsApp', hasSignatures))),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  });
});

describe('a name', () => {
  test('that is new keeps the old one as a spelling', async () => {
    expect(await change((tx) => renameEmployer(tx, organizer, meta.id, 'Facebook', hasSignatures))).toMatchObject({
      ok: true,
    });
    expect(await adminEmployer(db, organizer, meta.id)).toMatchObject({
      name: 'Facebook',
      aliases: [{ text: 'Meta' }],
    });
    expect(await written()).toMatchObject([
      { action: 'employer.renamed', payload: { employer: 'Facebook', before: 'Meta' } },
    ]);
  });

  test('may change its capitals only', async () => {
    expect(await change((tx) => renameEmployer(tx, organizer, meta.id, 'META', hasSignatures))).toMatchObject({
      ok: true,
    });
    expect(await adminEmployer(db, organizer, meta.id)).toMatchObject({
      name: 'META',
      aliases: [{ text: 'Facebook' }],
    });
  });

  test('of another is refused', async () => {
    const google = await makeEmployer(db, { name: 'Google' });
    expect(await change((tx) => renameEmployer(tx, organizer, google.id, 'Meta', hasSignatures))).toMatchObject({
      holder: 'Meta',
    });
  });

  test('that cannot be read is refused with its reason', async () => {
    expect(await change((tx) => renameEmployer(tx, organizer, meta.id, ' ', hasSignatures))).toMatchObject({
      reason: 'empty',
    });
    expect(await change((tx) => addEmployer(tx, organizer, 'Gооgle'))).toMatchObject({ reason: 'mixed-scripts' });
  });
});

describe('a domain', () => {
  test('proves its employer until it is removed', async () => {
    await change((tx) => addDomain(tx, organizer, meta.id, '@FB.com'));
    expect(await employerOfDomain(db, 'fb.com')).toMatchObject({ name: 'Meta' });
    await change((tx) => removeDomain(tx, organizer, meta.id, 'fb.com'));
    expect(await employerOfDomain(db, 'fb.com')).toBeNull();
    expect((await written()).map(({ action, payload }) => [action, payload])).toEqual([
      ['employer.domain-added', { employer: 'Meta', domain: 'fb.com' }],
      ['employer.domain-removed', { employer: 'Meta', domain: 'fb.com' }],
    ]);
  });

  test('of an email provider, of another employer or of a whole country is refused', async () => {
    const google = await makeEmployer(db, { name: 'Google' });
    const add = (domain: string) => change((tx) => addDomain(tx, organizer, google.id, domain));
    expect(await add('gmail.com')).toMatchObject({ reason: 'email-provider' });
    expect(await add('meta.com')).toMatchObject({ reason: 'domain-taken', holder: 'Meta' });
    expect(await add('co.uk')).toMatchObject({ reason: 'whole-registry' });
  });
});

describe('an employer', () => {
  test('that is added can be chosen', async () => {
    const added = await change((tx) => addEmployer(tx, organizer, 'Acme Robotics'));
    expect(added.ok && (await adminEmployer(db, organizer, added.id))).toMatchObject({
      name: 'Acme Robotics',
      listed: true,
    });
  });

  test('that signers typed is listed with its signatures', async () => {
    const typed = await inTransaction((tx) => findOrCreateEmployer(tx, 'acme robotics'));
    await signAs(typed.name);
    expect(await change((tx) => addEmployer(tx, organizer, 'Acme Robotics'))).toEqual({ ok: true, id: typed.id });
  });

  test('is found in the dashboard by name, spelling or domain', async () => {
    await makeEmployer(db, { name: 'Google', domains: ['google.com'] });
    const find = async (text: string) =>
      (await adminEmployers(db, organizer, { text, listed: true, page: 1, size: 10 })).employers.map(
        ({ name }) => name,
      );
    expect(await find('face')).toEqual(['Meta']);
    expect(await find('@google.com')).toEqual(['Google']);
    expect(await find('')).toEqual(['Google', 'Meta']);
  });

  test('is changed by nobody who may not', async () => {
    const { organizer: moderator } = await makeOrganizer({ role: 'moderator' });
    await expect(change((tx) => addEmployer(tx, moderator, 'Acme'))).rejects.toThrow(NotAllowedError);
  });
});
