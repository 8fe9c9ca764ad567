import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { acceptedShape, problemShape } from '@/app/api/v1/shapes';
import { makeLetter, type MadeLetter } from '@/lib/lifecycle/factory';
import { addHours, now } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { POST } from './route';

const whole = {
  way: 'named',
  name: 'Ann Lee',
  relation: 'current',
  role: 'Engineer',
  employer: 'Google',
  email: 'ann@mailbox.example',
};

const send = (body: BodyInit, { slug = 'raids', type = 'application/json' } = {}): Promise<Response> =>
  POST(new Request('http://localhost/', { method: 'POST', body, headers: { 'content-type': type } }), {
    params: Promise.resolve({ slug }),
  });

const sign = (form: object, slug?: string) => send(JSON.stringify(form), { slug });

async function problemOf(answer: Response, status: number) {
  expect(answer.status).toBe(status);
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  return problemShape.strict().parse(await answer.json());
}

let letter: MadeLetter;
beforeEach(async () => {
  letter = await makeLetter(database(), { slug: 'raids' });
});

describe('signing with a name by program', () => {
  test('gets the same response whoever asks, and starts one email', async () => {
    for (let time = 0; time < 2; time++) {
      const answer = await sign(whole);
      expect(answer.status).toBe(202);
      expect(acceptedShape.strict().parse(await answer.json())).toEqual({ accepted: true });
    }
    expect(await database().linkChallenge.count()).toBe(1);
  });

  test('says of each field what is wrong with it', async () => {
    const problem = await problemOf(await sign({ way: 'named', email: 'nobody', employer: 'Google' }), 422);
    expect(problem.errors).toMatchObject([
      { pointer: '#/name', code: 'name-missing' },
      { pointer: '#/relation', code: 'relation-missing' },
      { pointer: '#/email', code: 'email-not-an-address' },
    ]);
    for (const { detail } of problem.errors ?? []) expect(detail).not.toBe('');
  });

  test('does not sign anonymously: that way has a code that somebody types', async () => {
    const problem = await problemOf(await sign({ ...whole, way: 'anonymous' }), 422);
    expect(problem.errors).toMatchObject([{ pointer: '#/way' }]);
  });

  test('needs a letter that is open', async () => {
    await makeLetter(database(), { slug: 'closed', closesAt: addHours(now(), -1), openedAt: addHours(now(), -48) });
    await makeLetter(database(), { slug: 'draft', openedAt: null });
    await problemOf(await sign(whole, 'closed'), 409);
    await problemOf(await sign(whole, 'draft'), 404);
    await problemOf(await sign(whole, 'nothing'), 404);
    expect(await database().linkChallenge.count()).toBe(0);
  });

  test('signs the revision that was read, and no other', async () => {
    await problemOf(await sign({ ...whole, revision: 'f'.repeat(64) }), 409);
    expect(await database().linkChallenge.count()).toBe(0);
    expect((await sign({ ...whole, revision: letter.hash })).status).toBe(202);
    const problem = await problemOf(await sign({ ...whole, revision: 'latest' }), 422);
    expect(problem.errors).toMatchObject([{ pointer: '#/revision' }]);
  });

  test('takes JSON of a form’s size and nothing else', async () => {
    await problemOf(await send('way=named', { type: 'application/x-www-form-urlencoded' }), 415);
    await problemOf(await send(JSON.stringify(whole), { type: 'text/plain' }), 415);
    await problemOf(await send(JSON.stringify({ ...whole, role: 'x'.repeat(17_000) })), 413);
    await problemOf(await send('{'), 400);
    await problemOf(await send(new Uint8Array([0x22, 0xff, 0x22])), 400);
  });

  test('whatever is sent, the answer is no failure', async () => {
    const fields = fc.record(
      Object.fromEntries(
        Object.entries(whole).map(([field, value]) => [field, fc.oneof(fc.constant(value), fc.jsonValue())]),
      ),
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(fc.oneof(fields, fc.jsonValue()), async (body) => {
        expect([202, 413, 422]).toContain((await send(JSON.stringify(body))).status);
      }),
      { numRuns: 60 },
    );
  });
});
