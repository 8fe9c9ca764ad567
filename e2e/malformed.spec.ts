import { expect, test, type APIRequestContext } from '@playwright/test';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { openDashboard } from './owner';

/** Requests as no browser makes them. `FUZZ_CASES` sets how many are generated. */
const CASES = Number(process.env.FUZZ_CASES ?? 250);
const sign = '/letters/demo/sign';
const signIn = '/organize/sign-in';
const publicPages = [sign, '/ar/letters/demo/sign', '/receipt', '/confirm/no-such-token', '/organize/sign-in'];
const dashboardPages = [
  '/organize',
  '/organize/letters/new',
  '/organize/settings',
  '/organize/letters/demo/export/csv',
];

/** The ids of the server actions of a page, as its forms carry them. */
async function actionsOf(request: APIRequestContext, path: string): Promise<string[]> {
  const page = (await (await request.get(path)).text()).replaceAll('&quot;', '"');
  return [...page.matchAll(/(?:"id":"|\$ACTION_ID_)([0-9a-f]{42})/g)].map(([, id = '']) => id);
}

interface Sent {
  path: string;
  /** The id in the header with which a page's script calls an action; null for a form without scripts. */
  action: string | null;
  type: string;
  body: string;
}

async function post(request: APIRequestContext, baseURL: string | undefined, { path, action, type, body }: Sent) {
  const begun = performance.now();
  const response = await request.post(path, {
    data: Buffer.from(body),
    headers: { origin: baseURL ?? '', 'content-type': type, ...(action === null ? {} : { 'next-action': action }) },
    maxRedirects: 0,
  });
  return { response, milliseconds: performance.now() - begun };
}

const boundary = 'xXx';
const multipart = (fields: readonly (readonly [string, string])[]): string =>
  fields
    .map(([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`)
    .join('') + `--${boundary}--\r\n`;

/** What React and Next could take for a payload, and what they could not. */
function sentTo(paths: readonly string[], ids: readonly string[]): fc.Arbitrary<Sent> {
  const id = fc.oneof(fc.constantFrom(...ids), fc.constantFrom('', 'x', '__proto__', 'f'.repeat(42)));
  const reference = fc
    .tuple(
      fc.constantFrom('$', '$@', '$h', '$Q', '$W', '$K', '$i', '$B', '$F', '$n', '$D', '$r', '$$', '$T'),
      fc.nat(3),
    )
    .map(([kind, part]) => kind + String(part));
  const leaf = fc.oneof(reference, fc.string({ maxLength: 8 }), fc.constantFrom('$undefined', '$NaN', '$-Infinity'));
  const value = fc.oneof(leaf, fc.array(leaf, { maxLength: 3 }), fc.dictionary(fc.string({ maxLength: 3 }), leaf));
  const payload = fc.oneof(
    fc.array(value, { maxLength: 3 }).map((list) => JSON.stringify(list)),
    fc.jsonValue({ maxDepth: 2 }).map((json) => JSON.stringify(json)),
    fc.string({ maxLength: 20 }),
    fc.constantFrom('', '[[[', '["$1:then:constructor"]', '{"then":"$1"}', '["$undefined","$K1"]'),
  );
  const field = fc.oneof(
    fc.tuple(fc.constantFrom('0', '1', '1_name', '$ACTION_KEY', 'way', 'step', 'receipt', 'token'), payload),
    fc.tuple(
      fc.constantFrom('$ACTION_1:0'),
      fc.tuple(id, reference).map(([of, bound]) => JSON.stringify({ id: of, bound })),
    ),
    fc.tuple(fc.constantFrom('$ACTION_1:1', '$ACTION_1:2', '$ACTION_REF_1', '$ACTION_REF_', '$ACTION_'), payload),
    fc.tuple(
      id.map((of) => `$ACTION_ID_${of}`),
      fc.constant(''),
    ),
  );
  const form = fc.array(field, { maxLength: 4 }).map(multipart);
  const types = [`multipart/form-data; boundary=${boundary}`, 'Multipart/Form-Data; boundary=y', 'multipart/form-data'];
  return fc.record({
    path: fc.constantFrom(...paths),
    action: fc.option(id),
    type: fc.oneof(
      { arbitrary: fc.constantFrom(...types), weight: 3 },
      { arbitrary: fc.constantFrom('text/plain;charset=UTF-8', 'application/x-www-form-urlencoded', 'x'), weight: 2 },
    ),
    body: fc.oneof(
      form,
      form.map((whole) => whole.slice(0, -10)),
      payload,
    ),
  });
}

const errorLines = (): string[] =>
  readFileSync(process.env.E2E_LOG ?? '', 'utf8')
    .split('\n')
    .filter((line) => /"level":[56]0,.*"msg":"the (?:renderer|gateway) failed"/.test(line));

test('an action of another page is 404 at once, called by a script or in the fields of a form', async ({
  request,
  baseURL,
}) => {
  const [action = ''] = await actionsOf(request, signIn);
  expect(action).not.toBe('');
  const fields = multipart([[`$ACTION_ID_${action}`, '']]);
  for (const sent of [
    { path: '/setup/no-such-token', action, type: 'text/plain', body: '[]' },
    { path: '/setup/no-such-token', action: null, type: `multipart/form-data; boundary=${boundary}`, body: fields },
  ]) {
    const { response, milliseconds } = await post(request, baseURL, sent);
    expect(response.status()).toBe(404);
    expect(milliseconds).toBeLessThan(5_000);
  }
});

test('a form that cannot be read is 400, with a page in the language of its path', async ({ request, baseURL }) => {
  const type = `multipart/form-data; boundary=${boundary}`;
  for (const body of ['', '--y garbage', `--${boundary}\r\n`]) {
    const { response } = await post(request, baseURL, { path: `/ar${sign}`, action: null, type, body });
    expect(response.status(), body).toBe(400);
    expect(await response.text()).toContain('<html lang="ar" dir="rtl">');
  }
  const [action = ''] = await actionsOf(request, signIn);
  for (const body of ['', 'x', '1', '[]', '["$1"]', '[{"a":"$@2"}]', '["$h1"]']) {
    const { response } = await post(request, baseURL, { path: signIn, action, type: 'text/plain', body });
    expect(response.status(), body).toBe(400);
  }
  // Whatever a public form lacks, its page says.
  const urlencoded = 'application/x-www-form-urlencoded';
  const { response } = await post(request, baseURL, { path: sign, action: null, type: urlencoded, body: 'way=named' });
  expect(response.status()).toBe(303);
});

test('whatever is posted, nothing fails, hangs, or is logged as an error', async ({ page, request, baseURL }) => {
  await openDashboard(page);
  const before = errorLines();
  for (const [client, paths] of [
    [request, publicPages],
    [page.request, dashboardPages],
  ] as const) {
    const ids = (await Promise.all(paths.map((path) => actionsOf(client, path)))).flat();
    expect(ids.length).toBeGreaterThan(0);
    await fc.assert(
      fc.asyncProperty(sentTo(paths, ids), async (sent) => {
        const { response, milliseconds } = await post(client, baseURL, sent);
        expect(response.status()).toBeLessThan(500);
        expect(milliseconds).toBeLessThan(10_000);
      }),
      { numRuns: Math.ceil(CASES / 2) },
    );
  }
  expect(errorLines()).toEqual(before);
});
