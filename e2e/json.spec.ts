import { expect, test, type APIRequestContext } from '@playwright/test';
import fc from 'fast-check';
import { z } from 'zod';
import {
  acceptedShape,
  countShape,
  lettersShape,
  letterShape,
  problemShape,
  revisionsShape,
  signersShape,
  talliesShape,
} from '@/app/api/v1/shapes';

const api = '/api/v1';
const demo = `${api}/letters/demo`;

/** The answer, checked against its shape: it has what the shape names, and nothing else. */
async function read<Output>(request: APIRequestContext, path: string, shape: z.ZodType<Output>): Promise<Output> {
  const answer = await request.get(path);
  expect(answer.status(), path).toBe(200);
  expect(answer.headers()['content-type']).toContain('application/json');
  const json: unknown = await answer.json();
  const parsed = shape.parse(json);
  expect(parsed as unknown).toEqual(json);
  return parsed;
}

const readings = [
  [`${api}/letters`, lettersShape, 'Letters'],
  [demo, letterShape, 'Letter'],
  [`${demo}/count`, countShape, 'Count'],
  [`${demo}/tallies`, talliesShape, 'Tallies'],
  [`${demo}/signers`, signersShape, 'Signers'],
  [`${demo}/revisions`, revisionsShape, 'Revisions'],
] as const;

test('every path answers with its shape, to programs of any site, and with a tag to ask again by', async ({
  request,
}) => {
  for (const [path, shape] of readings) {
    await read<unknown>(request, path, shape);
    const answer = await request.get(path);
    const { 'access-control-allow-origin': origin, etag = '' } = answer.headers();
    expect([origin, etag], path).toEqual(['*', expect.stringMatching(/^(W\/)?".+"$/)]);
    const again = await request.get(path, { headers: { 'if-none-match': etag } });
    // A signature may have come in between.
    expect([200, 304], path).toContain(again.status());
  }
});

test('the description names the very shapes that are answered with', async ({ request }) => {
  const description = (await (await request.get(`${api}/openapi.json`)).json()) as {
    openapi: string;
    paths: Record<string, { get?: { responses: Record<string, unknown> } }>;
    components: { schemas: Record<string, Record<string, unknown>> };
  };
  expect(description.openapi).toBe('3.1.0');
  for (const [path, shape, name] of readings) {
    const described = path.replace(api, '').replace('/demo', '/{slug}');
    expect(JSON.stringify(description.paths[described]?.get?.responses[200])).toContain(`#/components/schemas/${name}`);
    const { $schema: _, ...schema } = z.toJSONSchema(shape);
    expect(description.components.schemas[name]).toEqual(JSON.parse(JSON.stringify(schema)));
  }
});

test('count, tally, letter and list are one and the same number', async ({ request }) => {
  await expect(async () => {
    const [list, letter, count, tallies, few] = await Promise.all([
      read(request, `${api}/letters`, lettersShape),
      read(request, demo, letterShape),
      read(request, `${demo}/count`, countShape),
      read(request, `${demo}/tallies?limit=1000`, talliesShape),
      read(request, `${demo}/tallies?limit=3`, talliesShape),
    ]);
    expect(new Set([letter.asOf, count.asOf, tallies.asOf, few.asOf]).size).toBe(1);
    expect(count.total).toBe(count.named.total + count.anonymous.total);
    expect([letter.total, list.letters.find(({ slug }) => slug === 'demo')?.total]).toEqual([count.total, count.total]);
    for (const { employers, others, notShown } of [tallies, few]) {
      const rows = [...employers, others];
      expect(rows.reduce((sum, { total }) => sum + total, notShown.anonymous)).toBe(count.total);
      expect(employers.reduce((sum, { named }) => sum + named.total, others.named)).toBe(count.named.total);
    }
  }).toPass();
  expect((await read(request, demo, letterShape)).demo).toBe(true);
});

test('all signers, page by page, are as many as were counted, named and anonymous', async ({ request }) => {
  await expect(async () => {
    const count = await read(request, `${demo}/count`, countShape);
    const names: (string | null)[] = [];
    let next: string | null = '';
    while (next !== null) {
      const query = new URLSearchParams({ limit: '150', cursor: next });
      const page: z.output<typeof signersShape> = await read(request, `${demo}/signers?${query}`, signersShape);
      names.push(...page.signers.map(({ name }) => name));
      next = page.next;
    }
    expect(names).toHaveLength(count.total);
    expect(names.filter((name) => name === null)).toHaveLength(count.anonymous.total);
  }).toPass();
});

test('what is wrong is said as problem details', async ({ request }) => {
  const form = { way: 'named', name: 'Ann Lee' };
  const post = (data: unknown, headers = {}) => request.post(`${demo}/signatures`, { data, headers });
  for (const [answer, status] of [
    [await request.get(`${api}/letters/nothing/count`), 404],
    [await request.get(`${demo}/tallies?limit=0`), 400],
    [await request.get(`${demo}/signers?cursor=x`), 400],
    [await request.get(`${demo}/signers?q=${'x'.repeat(121)}`), 400],
    [await request.get(`${api}/no/such/path`), 404],
    [await request.delete(`${demo}/count`), 405],
    [await post(form), 422],
    [await post('way=named', { 'content-type': 'text/plain' }), 415],
    [await post({ ...form, role: 'x'.repeat(20_000) }), 413],
  ] as const) {
    expect(answer.status(), answer.url()).toBe(status);
    expect(answer.headers()['content-type']).toContain('application/problem+json');
    expect(problemShape.parse(await answer.json()).status).toBe(status);
  }
});

test('signing by program is answered the same, whether the address is new or not', async ({ request }) => {
  const data = { way: 'named', name: 'Ann Lee', relation: 'current', employer: 'Google', email: 'ann@json.example' };
  const answers = [];
  for (let time = 0; time < 2; time++) {
    const answer = await request.post(`${demo}/signatures`, { data });
    expect(answer.status()).toBe(202);
    expect(answer.headers()['cache-control']).toBe('no-store');
    answers.push(acceptedShape.parse(await answer.json()));
  }
  expect(answers[0]).toEqual(answers[1]);
});

test('whatever is asked, the answer is no failure', async ({ request }) => {
  const anything = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 130 }), fc.constantFrom('0', '1', '\u0000', '%'));
  const query = fc.record({ q: anything, employer: anything, cursor: anything, limit: anything }, { requiredKeys: [] });
  await fc.assert(
    fc.asyncProperty(query, fc.constantFrom('tallies', 'signers', 'count'), async (given, path) => {
      const answer = await request.get(`${demo}/${path}?${new URLSearchParams(given)}`);
      expect([200, 400]).toContain(answer.status());
    }),
    { numRuns: 60 },
  );
});
