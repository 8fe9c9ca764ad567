import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { makeLetter } from '@/lib/lifecycle/factory';
import { database, inTransaction } from '@/lib/platform/db';
import { publishBatch } from '@/lib/lifecycle/publication/mutations';
import { makeNamed, makePending } from '@/lib/signing/factory';
import { foldJournal } from '@/lib/tallies/mutations';
import { GET as count } from './letters/[slug]/count/route';
import { GET as revisions } from './letters/[slug]/revisions/route';
import { GET as letter } from './letters/[slug]/route';
import { GET as signers } from './letters/[slug]/signers/route';
import { GET as tallies } from './letters/[slug]/tallies/route';
import { GET as letters } from './letters/route';
import {
  countShape,
  lettersShape,
  letterShape,
  problemShape,
  revisionsShape,
  signersShape,
  talliesShape,
} from './shapes';

type Handler = (request: Request, context: { params: Promise<{ slug: string }> }) => Promise<Response>;

const ask = (handler: Handler, slug: string, query: Record<string, string> = {}): Promise<Response> =>
  handler(new Request(`http://localhost/?${new URLSearchParams(query)}`), { params: Promise.resolve({ slug }) });

/** The answer, which has exactly what its shape names: parsing leaves out everything else. */
async function read<Output>(shape: z.ZodType<Output>, asked: Response | Promise<Response>): Promise<Output> {
  const answer = await asked;
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toContain('application/json');
  const json: unknown = await answer.json();
  const parsed = shape.parse(json);
  expect(parsed).toEqual(json);
  return parsed;
}

let made: Awaited<ReturnType<typeof makeLetter>>;

beforeEach(async () => {
  made = await makeLetter(database(), { slug: 'raids' });
  await inTransaction(async (tx) => {
    await makeNamed(tx, made, { name: 'Ann Lee', employer: 'Google', verificationLevel: 'employer' });
    await makeNamed(tx, made, { name: 'Bo Lee', employer: 'Meta', relation: 'former' });
    await makeNamed(tx, made, { name: 'Cy Ray', employer: 'Some workshop' });
    for (let waiting = 0; waiting < 12; waiting++) await makePending(tx, made.id);
  });
  await publishBatch(made.id);
  await foldJournal(made.id);
});

describe('a program that reads a letter', () => {
  test('finds it in the list, with its text and its figures', async () => {
    const list = await read(lettersShape, letters());
    expect(list.letters).toMatchObject([{ slug: 'raids', status: 'open', total: 15, demo: false }]);
    const one = await read(letterShape, ask(letter, 'raids'));
    expect(one).toMatchObject({ slug: 'raids', total: 15, revision: { hash: made.hash } });
    expect(one.translations[0]).toMatchObject({ locale: 'en', addressees: 'To the board of directors' });
    expect(one.closesAt.startsWith(`${one.closesOn}T23:59:59.999`)).toBe(true);
    const { revisions: all } = await read(revisionsShape, ask(revisions, 'raids'));
    expect(all).toMatchObject([{ hash: made.hash, correction: false }]);
  });

  test.each(['1', '2', '200'])('can add the tally of the %s largest up to the count', async (limit) => {
    const whole = await read(countShape, ask(count, 'raids'));
    const tally = await read(talliesShape, ask(tallies, 'raids', { limit }));
    const rows = [...tally.employers, tally.others];
    expect(rows.reduce((sum, row) => sum + row.total, 0) + tally.notShown.anonymous).toBe(whole.total);
    const named = tally.employers.reduce((sum, row) => sum + row.named.total, tally.others.named);
    expect(named).toBe(whole.named.total);
    expect(tally.asOf).toBe(whole.asOf);
  });

  test('reads every signature once, page by page, and none that waits', async () => {
    const seen: unknown[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: z.output<typeof signersShape> = await read(
        signersShape,
        ask(signers, 'raids', { limit: '4', cursor }),
      );
      expect(page.signers.length).toBeLessThanOrEqual(4);
      seen.push(...page.signers.map(({ name }) => name));
      cursor = page.next;
    }
    expect(seen).toHaveLength(15);
    expect(seen.filter((name) => name === null)).toHaveLength(12);
  });

  test('finds names, and employers in any spelling', async () => {
    const names = async (query: Record<string, string>) =>
      (await read(signersShape, ask(signers, 'raids', query))).signers.map(({ name }) => name).toSorted();
    expect(await names({ q: 'lee' })).toEqual(['Ann Lee', 'Bo Lee']);
    expect(await names({ employer: ' GOOGLE, Inc. ' })).toEqual(['Ann Lee']);
    expect(await names({ q: 'lee', employer: 'meta' })).toEqual(['Bo Lee']);
    expect(await names({ employer: 'No such place' })).toEqual([]);
  });
});

describe('the names of signers', () => {
  test('are kept out of search engines, unless the letter lets them in', async () => {
    expect((await ask(signers, 'raids')).headers.get('x-robots-tag')).toBe('noindex');
    expect((await ask(letter, 'raids')).headers.get('x-robots-tag')).toBeNull();
    await database().letter.update({ where: { slug: 'raids' }, data: { signersIndexed: true } });
    expect((await ask(signers, 'raids')).headers.get('x-robots-tag')).toBeNull();
    await database().letter.update({ where: { slug: 'raids' }, data: { demo: true } });
    expect((await ask(signers, 'raids')).headers.get('x-robots-tag')).toBe('noindex');
  });

  test('are left out where the letter says so, and cannot be guessed by a search', async () => {
    expect((await read(signersShape, ask(signers, 'raids'))).namesOmitted).toBe(false);
    await database().letter.update({ where: { slug: 'raids' }, data: { namesOmitted: true } });
    const page = await read(signersShape, ask(signers, 'raids'));
    expect(page).toMatchObject({ namesOmitted: true });
    expect(page.signers).toHaveLength(15);
    expect(page.signers.every(({ name }) => name === null)).toBe(true);
    expect(page.signers.filter(({ relation }) => relation !== null)).toHaveLength(3);
    expect((await (await ask(signers, 'raids', { employer: 'Google' })).text()).includes('Ann')).toBe(false);
    const refused = await ask(signers, 'raids', { q: 'Ann Lee' });
    expect(refused.status).toBe(400);
    expect(problemShape.parse(await refused.json()).errors).toMatchObject([{ parameter: 'q' }]);
  });
});

describe('what is not there', () => {
  test('a draft is as absent as a letter that never was', async () => {
    await makeLetter(database(), { slug: 'draft', openedAt: null });
    for (const handler of [letter, count, tallies, signers, revisions]) {
      const [draft, nothing] = [await ask(handler, 'draft'), await ask(handler, 'nothing')];
      expect(draft.status).toBe(404);
      expect(draft.headers.get('content-type')).toBe('application/problem+json');
      expect(problemShape.parse(await draft.json())).toEqual(await nothing.json());
    }
    expect((await read(lettersShape, letters())).letters.map(({ slug }) => slug)).toEqual(['raids']);
  });

  test.each(['0', '1001', 'many', '-1', '1.5'])(
    'a limit of %s is refused, and it says which parameter',
    async (limit) => {
      const answer = await ask(tallies, 'raids', { limit });
      expect(answer.status).toBe(400);
      expect(problemShape.parse(await answer.json()).errors).toMatchObject([{ parameter: 'limit' }]);
    },
  );

  test.each(['2026-02-31.e39d42a4-7e60-41f2-bd90-fd0f7ac5015d', '0000-01-01.x', 'x'])(
    'a cursor of %s, which no page before gave, is refused as well',
    async (cursor) => {
      const refused = await ask(signers, 'raids', { cursor });
      expect(refused.status).toBe(400);
      expect(problemShape.parse(await refused.json()).errors).toMatchObject([{ parameter: 'cursor' }]);
    },
  );

  test('whatever the parameters, the answer is no failure', async () => {
    const anything = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.constantFrom('%', '_', '\\', '\u0000', '2026-02-31.00000000-0000-0000-0000-000000000000', '0000-01-01.x', '9'),
    );
    const query = fc.record(
      { q: anything, employer: anything, cursor: anything, limit: anything },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(query, fc.constantFrom(tallies, signers), async (parameters, handler) => {
        expect([200, 400]).toContain((await ask(handler, 'raids', parameters)).status);
      }),
      { numRuns: 80 },
    );
  });
});
