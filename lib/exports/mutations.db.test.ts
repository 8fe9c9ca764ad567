import { once } from 'node:events';
import { buffer } from 'node:stream/consumers';
import type { Readable } from 'node:stream';
import { beforeEach, expect, test } from 'vitest';
import { makeLetter } from '@/lib/lifecycle/factory';
import { makeOrganizer } from '@/lib/organizers/factory';
import { NotAllowedError, type Organizer } from '@/lib/permissions/rules';
import { database } from '@/lib/platform/db';
import { exportSignatures } from './mutations';

let letter = { id: '', slug: '' };
let organizer: Organizer;

/** More than the buffers between PostgreSQL and a reader hold. */
const SIGNATURES = 40_000;

beforeEach(async () => {
  letter = await makeLetter(database(), { slug: 'raids' });
  ({ organizer } = await makeOrganizer({ role: 'moderator' }));
  const employer = await database().employer.create({ data: { name: 'Initech', key: 'initech', listed: false } });
  await database().$executeRaw`
    INSERT INTO named_signature
      (letter_id, name, name_key, relation, role, employer_id, verification_level, revision, locale, signed_on, receipt_hash, address_token)
    SELECT ${letter.id}::uuid, 'Ann Lee', '', 'current', repeat('engineer ', 20), ${employer.id}::uuid,
      'email', '', 'en', '2026-01-24', sha256(i::text::bytea), ''
    FROM generate_series(1, ${SIGNATURES}::int) AS i`;
});

const start = async (options?: { stalledAfter?: number }): Promise<Readable> => {
  const rows = await exportSignatures(organizer, letter, 'for the press', options);
  if (!rows) throw new Error('Refused');
  return rows;
};

const recorded = async () =>
  (await database().auditEntry.findMany({ orderBy: { number: 'asc' } })).map(({ action, payload }) => [
    action,
    payload,
  ]);

const finished = ['export.finished', { letter: 'raids' }];
const started = ['export.started', { letter: 'raids', reason: 'for the press' }];

test('is recorded with its reason when it starts, and again when the last row was taken', async () => {
  const rows = await start();
  expect(await recorded()).toEqual([started]);
  expect((await buffer(rows)).toString().split('\r\n')).toHaveLength(SIGNATURES + 2);
  await expect.poll(recorded).toEqual([started, finished]);
});

test('two run at once, a third is refused and not recorded, and one that ends makes room', async () => {
  const running = [await start(), await start()];
  expect(await exportSignatures(organizer, letter, 'one too many')).toBeNull();
  running[0]?.destroy();
  await expect.poll(async () => (await exportSignatures(organizer, letter, 'for the press'))?.destroy()).toBeDefined();
  running[1]?.destroy();
  expect(await recorded()).toEqual([started, started, started]);
});

test('a reader who stops reading loses the connection, and nothing says that it finished', async () => {
  const rows = await start({ stalledAfter: 300 });
  const begun = Date.now();
  const [error] = (await once(rows, 'error')) as [Error];
  expect(error.name).toBe('StalledReaderError');
  expect(Date.now() - begun).toBeLessThan(5_000);
  await expect
    .poll(
      () => database().$queryRaw`
        SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND state = 'active' AND query LIKE 'COPY%'`,
    )
    .toEqual([]);
  expect(await recorded()).toEqual([started]);
});

test('a reader who is slow but goes on reading is not cut off', async () => {
  const rows = await start({ stalledAfter: 500 });
  let bytes = 0;
  for await (const chunk of rows) {
    if (bytes < 5 * 65_536) await new Promise((resolve) => setTimeout(resolve, 200));
    bytes += (chunk as Buffer).length;
  }
  expect(bytes).toBeGreaterThan(SIGNATURES * 180);
  await expect.poll(recorded).toEqual([started, finished]);
});

test('is refused to a viewer', async () => {
  const { organizer: viewer } = await makeOrganizer({ role: 'viewer' });
  await expect(exportSignatures(viewer, letter, 'because')).rejects.toThrow(NotAllowedError);
  expect(await recorded()).toEqual([]);
});
