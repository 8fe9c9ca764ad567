import { randomBytes, randomUUID } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { beforeEach, describe, expect, test } from 'vitest';
import { makeLetter } from '@/lib/lifecycle/factory';
import { makeOrganizer } from '@/lib/organizers/factory';
import { database, inTransaction } from '@/lib/platform/db';
import { signerColumns, signerInput } from '@/lib/signatures/model';
import { insertNamed, removeNamed } from '@/lib/signatures/named/mutations';
import { signaturesAsCsv } from './admin-queries';

let letterId = '';
let revision = '';
let employerId = '';

beforeEach(async () => {
  ({ id: letterId, hash: revision } = await makeLetter(database()));
  const employer = await database().employer.create({ data: { name: 'Doe, "Jane" & Co', key: 'doe', listed: false } });
  employerId = employer.id;
});

const sign = (name: string, role = 'Tester') =>
  insertNamed(database(), letterId, {
    ...signerColumns.parse(signerInput.parse({ name: 'Nobody Yet', relation: 'former' })),
    name,
    role,
    employerId,
    verificationLevel: 'employer',
    revision,
    locale: 'en',
    receiptHash: new Uint8Array(randomBytes(32)),
    addressToken: new Uint8Array(randomBytes(32)),
  });

const signAnonymously = (shown: boolean) =>
  database().anonymousSignature.create({
    data: {
      letterId,
      id: randomUUID(),
      batch: 1,
      publishedOn: new Date('2026-01-24'),
      receiptHash: new Uint8Array(randomBytes(32)),
      ...(shown
        ? { employerId, verificationLevel: 'employer' as const }
        : { hidden: new Uint8Array(Buffer.from('sealed-sealed-sealed')) }),
    },
  });

/** RFC 4180, nothing more: quoted cells, doubled quotes, CRLF. */
function parse(file: string): string[][] {
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  const rows: string[][] = [[]];
  for (let match = cell.exec(file); match; match = cell.exec(file)) {
    rows.at(-1)?.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === '\r\n') rows.push([]);
    if (cell.lastIndex === file.length) break;
  }
  expect(cell.lastIndex).toBe(file.length);
  return rows.slice(0, -1);
}

const exported = async () => {
  const { organizer } = await makeOrganizer({ role: 'editor' });
  return (await buffer(await signaturesAsCsv(organizer, letterId))).toString('utf8');
};

describe('the CSV of a letter’s signatures', () => {
  test('holds what the public sees, Arabic intact, and nothing else', async () => {
    await sign('أمل حدّاد', 'مهندسة، برمجيات');
    const removed = await sign('Bo Testerling');
    await inTransaction((tx) => removeNamed(tx, letterId, [removed]));
    await signAnonymously(true);
    await signAnonymously(false);
    const other = await makeLetter(database());
    expect(other.id).not.toBe(letterId);

    const file = await exported();
    expect(file.startsWith('\ufeff')).toBe(true);
    const [head, ...rows] = parse(file.slice(1));
    expect(head).toEqual(['name', 'relation', 'role', 'employer', 'verified', 'signed_on', 'way']);
    const day = new Date().toISOString().slice(0, 10);
    expect(rows[0]).toEqual(['أمل حدّاد', 'former', 'مهندسة، برمجيات', 'Doe, "Jane" & Co', 'yes', day, 'named']);
    expect(rows.slice(1).toSorted()).toEqual([
      ['', '', '', '', 'no', '2026-01-24', 'anonymous'],
      ['', '', '', 'Doe, "Jane" & Co', 'yes', '2026-01-24', 'anonymous'],
    ]);
    expect(file).not.toContain('sealed');
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '  =1', '\u00a0=1', '＝1', '－1'])(
    'makes %j harmless',
    async (name) => {
      await sign(name, name);
      const [, row] = parse((await exported()).slice(1));
      expect(row?.[0]?.startsWith("'")).toBe(true);
      expect(row?.[2]?.startsWith("'")).toBe(true);
    },
  );

  test('keeps a row on its line whatever a name holds', async () => {
    await sign('a\nb\r\nc"d,e');
    const rows = parse((await exported()).slice(1));
    expect(rows).toHaveLength(2);
    expect(rows[1]?.[0]).toBe('a b  c"d,e');
  });

  test('has its head also when nobody signed', async () => {
    expect(await exported()).toBe('\ufeffname,relation,role,employer,verified,signed_on,way\r\n');
  });

  test('is not broken where a chunk ends inside a character', async () => {
    await database().$executeRaw`
      INSERT INTO named_signature
        (letter_id, name, name_key, relation, role, employer_id, verification_level, revision, locale, signed_on, receipt_hash, address_token)
      SELECT ${letterId}::uuid, repeat('ا', i % 50) || i, '', 'current', ${'مهندسة '.repeat(20)}, ${employerId}::uuid,
        'declared', '', 'ar', '2026-01-24', sha256(i::text::bytea), ''
      FROM generate_series(1, 400) AS i`;
    const rows = parse((await exported()).slice(1));
    expect(rows).toHaveLength(401);
    expect(rows.slice(1).every((row) => row[2] === 'مهندسة '.repeat(20))).toBe(true);
  });
});
