import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { makeLetter, type MadeLetter } from '@/lib/lifecycle/factory';
import { database, inTransaction, Prisma } from '@/lib/platform/db';
import { makeNamed } from '@/lib/signing/factory';
import { withdraw } from '@/lib/signing/receipts/mutations';
import { searchTerms } from '@/lib/platform/folding';
import { namedSigners } from '../named/queries';
import { removeNamed } from '../named/mutations';
import { searchSigners } from '../queries';
import { foundNames } from './queries';

const db = database();
let letter: MadeLetter;

beforeEach(async () => {
  letter = await makeLetter(db);
});

const sign = (name: string, employer?: string) =>
  inTransaction((tx) => makeNamed(tx, letter, { name, ...(employer && { employer }) }));

const search = async (q: string, employer = '') =>
  (await searchSigners(db, letter.id, { q, employer, cursor: undefined }, 48)).signers.map(({ name }) => name).sort();

const inDashboard = async (text: string) =>
  (await namedSigners(db, letter.id, { state: 'shown', search: text, limit: 48 })).signers
    .map(({ name }) => name)
    .sort();

const people = [
  'Łukasz Example',
  'Đặng Văn An',
  'Mary O’Case',
  'Sinéad O’Rourke',
  'Kaʻiulani Example',
  'Jan Straße',
  'Ærø Example',
  'Anne-Marie Ní Dhomhnaill',
  'أحمد الأمين',
  'فاطمة الزهراء',
  'علی کریمی',
  '王小明（Bo）',
  '佐藤 みどり',
  '김철수',
  'അനില്‍ കുമാര്‍',
];

test.each([
  ['Lukasz', 'Łukasz Example'],
  ['LUK', 'Łukasz Example'],
  ['Dang', 'Đặng Văn An'],
  ['dang van', 'Đặng Văn An'],
  ['an dang', 'Đặng Văn An'],
  ["O'Case", 'Mary O’Case'],
  ['ORourke', 'Sinéad O’Rourke'],
  ['Kaiulani', 'Kaʻiulani Example'],
  ['strasse', 'Jan Straße'],
  ['aero', 'Ærø Example'],
  ['Anne Marie', 'Anne-Marie Ní Dhomhnaill'],
  ['annemarie', 'Anne-Marie Ní Dhomhnaill'],
  ['Anne-Marie', 'Anne-Marie Ní Dhomhnaill'],
  ['marie ni', 'Anne-Marie Ní Dhomhnaill'],
  ['احمد', 'أحمد الأمين'],
  ['فاطمه', 'فاطمة الزهراء'],
  ['علي كريمي', 'علی کریمی'],
  ['小明', '王小明（Bo）'],
  ['王', '王小明（Bo）'],
  ['王小明', '王小明（Bo）'],
  ['ミドリ', '佐藤 みどり'],
  ['김', '김철수'],
  ['അനില്‍', 'അനില്‍ കുമാര്‍'],
  ['അനിൽ', 'അനില്‍ കുമാര്‍'],
])('%s finds %s, for readers and at the dashboard', async (q, name) => {
  for (const each of people) await sign(each);
  expect(await search(q)).toEqual([name]);
  expect(await inDashboard(q)).toEqual([name]);
});

describe('a search', () => {
  test('finds each signature once, and only where every word fits', async () => {
    await sign('Maria Marino');
    await sign('Maria Garcia');
    expect(await search('mar')).toEqual(['Maria Garcia', 'Maria Marino']);
    expect(await search('mar garcia')).toEqual(['Maria Garcia']);
    expect(await search('maria nobody')).toEqual([]);
    expect(await search('%')).toEqual([]);
    expect(await search('_ar')).toEqual([]);
  });

  test('takes one or two letters for a whole word', async () => {
    await sign('Li Na');
    await sign('Liam Nash');
    expect(await search('li')).toEqual(['Li Na']);
    expect(await search('l')).toEqual([]);
    expect(await search('na li')).toEqual(['Li Na']);
    expect(await search('liam na')).toEqual([]);
  });

  test('is narrowed by the employer', async () => {
    await sign('Maria Garcia', 'Google');
    await sign('Maria Marino', 'Meta');
    expect(await search('maria', 'Google')).toEqual(['Maria Garcia']);
  });

  test('goes on after the last of a page, and loses and repeats nobody', async () => {
    for (let each = 0; each < 7; each++) await sign('Maria Garcia');
    const found = new Set<string>();
    let cursor: string | undefined;
    let pages = 0;
    do {
      const page = await namedSigners(db, letter.id, {
        state: 'shown',
        search: 'maria',
        limit: 3,
        ...(cursor ? { cursor } : {}),
      });
      for (const { id } of page.signers) found.add(id);
      cursor = page.next ?? undefined;
      pages += 1;
    } while (cursor);
    expect([found.size, pages]).toEqual([7, 3]);
  });

  test('finds nobody who was removed, and keeps no word of anybody who withdrew', async () => {
    const removed = await sign('Maria Removed');
    const { receipt } = await sign('Maria Withdrawn');
    await inTransaction((tx) => removeNamed(tx, letter.id, [removed.id]));
    expect(await search('maria')).toEqual(['Maria Withdrawn']);
    await withdraw(receipt);
    expect(await search('maria')).toEqual([]);
    const stored = await db.namedSignatureWord.findMany({ where: { letterId: letter.id }, select: { word: true } });
    expect(stored.map(({ word }) => word).sort()).toEqual(['maria', 'removed']);
  });
});

describe('with very many signatures', () => {
  const scansOf = async (q: string, employerId?: string) => {
    const page = foundNames({
      letterId: letter.id,
      state: 'shown',
      terms: searchTerms(q),
      employerId,
      after: null,
      limit: 49,
    });
    const plan = await db.$queryRaw<{ 'QUERY PLAN': string }[]>(
      Prisma.sql`EXPLAIN (ANALYZE, COSTS off, TIMING off, BUFFERS off) SELECT * FROM ${page} found`,
    );
    const scans = plan.map((line) => line['QUERY PLAN']).filter((line) => / on named_signature/.test(line));
    return {
      scans,
      rows: scans.map((line) => Number(/rows=(\d+)/.exec(line)?.[1] ?? 0) * Number(/loops=(\d+)/.exec(line)?.[1] ?? 0)),
    };
  };

  beforeEach(async () => {
    await db.$executeRaw`
      INSERT INTO named_signature (letter_id, name, name_key, relation, role, employer_id, verification_level, revision,
        locale, signed_on, receipt_hash, address_token)
      SELECT ${letter.id}::uuid, 'Maria', CASE WHEN i % 20 = 0 THEN 'maria' ELSE 'given' || i % 500 END || ' family' || i % 4000, 'current', '', ${randomUUID()}::uuid, 'email', 'x',
        'en', DATE '2026-01-24' + i / 2000, sha256(('r' || i)::bytea), sha256(('a' || i)::bytea)
      FROM generate_series(1, 20000) AS i`;
    await db.$executeRawUnsafe('ANALYZE named_signature, named_signature_word');
  });

  test.each(['m', 'ma', 'maria', 'mar', 'zz', 'zzzz', 'family77', 'maria family77', 'maria x'])(
    '%j is read by indexes, and reads little more than a page',
    async (q) => {
      const { scans, rows } = await scansOf(q);
      expect(scans.filter((line) => !line.includes('Index'))).toEqual([]);
      expect(Math.max(...rows)).toBeLessThanOrEqual(250);
    },
  );
});
