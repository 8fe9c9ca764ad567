import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterEach, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { addHours, hourOf, now, setClock } from './clock';
import { database, inTransaction } from './db';
import { sendEmail } from './email';
import { env } from './env';
import { backlogOf, defineJob, enqueue, retryDelaySeconds, startJobs, type Attempt, type Outcome } from './jobs';

const db = database();
const endings: (() => unknown)[] = [];

afterEach(async () => {
  setClock();
  for (const end of endings.splice(0).reverse()) await end();
});

async function work(...jobs: Parameters<typeof startJobs>[0]): Promise<() => Promise<void>> {
  const stop = await startJobs(jobs);
  endings.push(stop);
  return stop;
}

const retry = { forHours: 3, firstSeconds: 5, longestSeconds: 900 };

const job = (name: string, handler: (payload: { id: string }, attempt: Attempt) => Promise<Outcome>) =>
  defineJob({ name, queue: 'email', payload: z.object({ id: z.uuid() }), retry, handler });

const done = (): Promise<Outcome> => Promise.resolve({ done: true });
const id = '7b0c3a52-2f0e-4d27-9d0a-0d8f1f6f3a11';
const queue = (definition: ReturnType<typeof job>) => inTransaction((tx) => enqueue(tx, definition, { id }));

type Row = { state: string; data: { failedAttempts: number } };
const rows = () => db.$queryRaw<Row[]>`SELECT state::text, data FROM pgboss.job`;
const retried = { state: 'created', data: { failedAttempts: 1 } };

/** Every row of every table of the queue's, as text. */
async function everythingStored(): Promise<string> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname = 'pgboss'`;
  const all = await Promise.all(
    tables.map(({ name }) => db.$queryRawUnsafe<unknown[]>(`SELECT t::text AS row FROM ${name} t`)),
  );
  return JSON.stringify(all);
}

test('the backlog counts what was attempted in vain or is late, and nothing that is on its way', async () => {
  expect(await backlogOf(db, 'email')).toEqual({ waiting: 0, since: null });
  const failing = job('failing', () => Promise.resolve({ retry: 'no' }));
  await queue(failing);
  expect((await backlogOf(db, 'email')).waiting).toBe(0);
  const queuedAt = now();
  await work(failing);
  await vi.waitFor(async () => expect((await rows())[0]?.data.failedAttempts).toBe(1), 5_000);
  const backlog = await backlogOf(db, 'email');
  expect(backlog.waiting).toBe(1);
  // The beginning of its hour: no time of a job tells the minute.
  expect(hourOf(backlog.since ?? new Date(0))).toBe(hourOf(queuedAt));
});

test('a queue that nobody works at has a backlog once the hour is over', async () => {
  await queue(job('good', done));
  expect((await backlogOf(db, 'email')).waiting).toBe(0);
  setClock(addHours(new Date(), 1));
  expect((await backlogOf(db, 'email')).waiting).toBe(1);
});

test('a job exists if and only if its transaction commits', async () => {
  const good = job('good', done);
  const failing = inTransaction(async (tx) => {
    await enqueue(tx, good, { id });
    throw new Error('the disk is full');
  });
  await expect(failing).rejects.toThrow('the disk is full');
  expect(await rows()).toEqual([]);
  await queue(good);
  expect(await rows()).toHaveLength(1);
});

test('what a handler throws is stored nowhere; its job waits for another attempt, and the others are done', async () => {
  const handled: string[] = [];
  const good = job('good', (payload) => {
    handled.push(payload.id);
    return done();
  });
  const bad = job('bad', () => Promise.reject(new Error('550 <leila@mailbox.example> unknown')));
  for (const one of [good, bad, good, job('nobody-knows', done)]) await queue(one);
  await work(good, bad);
  await vi.waitFor(async () => expect(await rows()).toMatchObject([retried]), 10_000);
  expect(handled).toEqual([id, id]);
  expect(await everythingStored()).toContain(id);
  expect(await everythingStored()).not.toMatch(/leila|550|stack/);
});

test('a row that is no job of ours, and one whose payload is none of its kind, end alone', async () => {
  const handler = vi.fn(done);
  const good = job('good', handler);
  await db.$executeRaw`INSERT INTO pgboss.job (name, data) VALUES ('email', '{"to": "leila@mailbox.example"}')`;
  await queue(good);
  await db.$executeRaw`UPDATE pgboss.job SET data = jsonb_set(data, '{payload,id}', '"x"') WHERE data ? 'payload'`;
  await queue(good);
  await work(good);
  await vi.waitFor(async () => expect(await rows()).toEqual([]), 10_000);
  expect(handler).toHaveBeenCalledOnce();
});

test('an attempt so slow that its job was given to another one makes no second job', async () => {
  let release: (() => void) | undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  let runs = 0;
  const slow = job('slow', async () => {
    runs += 1;
    if (runs === 1) await held;
    return { retry: 'not-accepted' };
  });
  await queue(slow);
  const first = await work(slow);
  await vi.waitFor(() => expect(runs).toBe(1), 10_000);
  // What pg-boss does with a job whose lease ran out; the second run represents another worker's.
  await db.$executeRaw`UPDATE pgboss.job SET state = 'retry'`;
  const second = await work(slow);
  await vi.waitFor(() => expect(runs).toBe(2), 10_000);
  await vi.waitFor(async () => expect(await rows()).toMatchObject([{ data: { failedAttempts: 1 } }]), 10_000);
  release?.();
  await second();
  await first();
  endings.length = 0;
  expect(await rows()).toMatchObject([retried]);
});

test('a job is attempted for the hours that it declares; its last attempt knows that it is the last', async () => {
  const attempts: boolean[] = [];
  const failing = job('failing', (_, { isLast }) => {
    attempts.push(isLast);
    return Promise.resolve({ retry: 'not-accepted' });
  });
  await queue(failing);
  setClock(addHours(now(), 2.9));
  await work(failing);
  await vi.waitFor(async () => expect(await rows()).toMatchObject([retried]), 10_000);
  // From the end of the hour on, since the queue does not know the minute.
  setClock(addHours(new Date(), 4));
  await vi.waitFor(async () => expect(await rows()).toEqual([]), 10_000);
  expect(attempts).toEqual([false, true]);
});

/** Every time that the queue's jobs hold, in a column or in their data, in seconds. */
async function storedTimes(): Promise<Record<string, number[]>> {
  const stored = await db.$queryRaw<{ row: Record<string, unknown> }[]>`
    SELECT to_jsonb(j) || jsonb_build_object('queued', j.data->'queuedAt') AS row FROM pgboss.job j
    UNION ALL SELECT to_jsonb(a) FROM pgboss.archive a`;
  const times: Record<string, number[]> = {};
  for (const { row } of stored)
    for (const [name, value] of Object.entries(row))
      if (typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value))
        (times[name] ??= []).push(new Date(value).getTime() / 1000);
  return times;
}

test('no time that the queue keeps tells the minute: queued, delayed, under way, retried, given up', async () => {
  let release: (() => void) | undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  const slow = job('slow', async () => {
    await held;
    return { retry: 'not-accepted' };
  });
  const coarse = async (steps: Record<string, number>) => {
    const times = await storedTimes();
    expect(Object.keys(times)).toEqual(expect.arrayContaining(['created_on', 'start_after', 'keep_until', 'queued']));
    for (const [name, seconds] of Object.entries(times))
      for (const second of seconds) expect({ name, rest: second % (steps[name] ?? 3600) }).toEqual({ name, rest: 0 });
  };
  await queue(slow);
  await coarse({});
  await inTransaction((tx) => enqueue(tx, slow, { id }, { startAfter: 90 }));
  await coarse({ start_after: 60 });
  await db.$executeRaw`DELETE FROM pgboss.job WHERE start_after > now()`;
  await work(slow);
  await vi.waitFor(async () => expect(await rows()).toMatchObject([{ state: 'active' }]), 10_000);
  await coarse({ started_on: 300 });
  release?.();
  await vi.waitFor(async () => expect(await rows()).toMatchObject([retried]), 10_000);
  await coarse({});
  // What pg-boss itself writes when a lease runs out, and when it archives.
  await db.$executeRaw`
    UPDATE pgboss.job SET state = 'failed', completed_on = now(), started_on = now(), start_after = now() + interval '1 s'`;
  await db.$executeRaw`INSERT INTO pgboss.archive SELECT *, now() FROM pgboss.job`;
  await coarse({ started_on: 300, start_after: 60 });
  await db.$executeRaw`DELETE FROM pgboss.archive`;
});

test('jobs of one hour are done in the order in which they were queued', async () => {
  const order: number[] = [];
  const payload = z.object({ place: z.int() });
  const counted = defineJob({
    name: 'counted',
    queue: 'email',
    payload,
    retry,
    handler: ({ place }) => {
      order.push(place);
      return done();
    },
  });
  for (let place = 0; place < 40; place++) await inTransaction((tx) => enqueue(tx, counted, { place }));
  await work(counted);
  await vi.waitFor(() => expect(order).toHaveLength(40), 10_000);
  // Eight run at once, so neighbours may change places.
  order.forEach((place, index) => expect(Math.abs(place - index)).toBeLessThan(8));
});

test('a job that failed waits before it is attempted again', async () => {
  const attempts: number[] = [];
  const failing = job('failing', () => {
    attempts.push(Date.now());
    return Promise.resolve(attempts.length < 2 ? { retry: 'not-accepted' } : { done: true });
  });
  await queue(failing);
  await work(failing);
  await vi.waitFor(() => expect(attempts).toHaveLength(2), 15_000);
  const [first = 0, second = 0] = attempts;
  expect(second - first).toBeGreaterThan(3_000);
});

test('the wait between attempts doubles from the first to the longest that a job declares, give or take a quarter', () => {
  const between = (failedAttempts: number, least: number, most: number) => {
    const seconds = retryDelaySeconds(retry, failedAttempts);
    expect(seconds).toBeGreaterThanOrEqual(Math.floor(least));
    expect(seconds).toBeLessThanOrEqual(Math.ceil(most));
  };
  between(0, 5 * 0.75, 5 * 1.25);
  between(3, 40 * 0.75, 40 * 1.25);
  between(30, 900 * 0.75, 900 * 1.25);
});

test.each([
  ['a text', z.string()],
  ['an email address', z.email()],
  ['a list of ids', z.array(z.uuid())],
  ['anything', z.unknown()],
])('a payload with %s is refused where it is defined', (_, field) => {
  const payload = z.object({ field });
  expect(() => defineJob({ name: 'leaky', queue: 'email', payload, retry, handler: done })).toThrow('field is no id');
});

test('a payload of ids, enums and numbers is accepted, and what is not declared is not stored', async () => {
  const payload = z.object({ hash: z.hash('sha256'), way: z.enum(['named', 'anonymous']), count: z.int() });
  const definition = defineJob({ name: 'fine', queue: 'email', payload, retry, handler: done });
  const given = { hash: 'a'.repeat(64), way: 'named' as const, count: 1, to: 'leila@mailbox.example' };
  await inTransaction((tx) => enqueue(tx, definition, given));
  expect(await everythingStored()).not.toContain('leila');
});

test('two jobs of one name are refused', async () => {
  await expect(startJobs([job('same', done), job('same', done)])).rejects.toThrow('share a name');
});

/** An SMTP relay at one address with two machines behind it: whoever connects first meets one that never says a word. */
async function relayWithSilentMachine() {
  const accepted: string[] = [];
  const smtp = new SMTPServer({
    authOptional: true,
    closeTimeout: 100,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _session, next) => {
      accepted.push(address);
      next();
    },
    onData: (stream, _session, next) => stream.on('end', () => next()).resume(),
  });
  const good = smtp.listen(0, '127.0.0.1');
  await once(good, 'listening');
  const sockets: Socket[] = [];
  const relay = createServer((socket) => {
    socket.on('error', () => undefined);
    sockets.push(socket);
    if (sockets.length === 1) return;
    const behind = connect((good.address() as AddressInfo).port, '127.0.0.1').on('error', () => undefined);
    socket.pipe(behind).pipe(socket);
  }).listen(0, '127.0.0.1');
  await once(relay, 'listening');
  const close = async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => smtp.close(() => resolve(undefined)));
    relay.close();
  };
  return { url: `smtp://127.0.0.1:${(relay.address() as AddressInfo).port}`, accepted, connections: sockets, close };
}

test('an SMTP peer that hangs occupies one slot: the other emails, and other jobs, go on meanwhile', async () => {
  const relay = await relayWithSilentMachine();
  endings.push(relay.close);
  Object.assign(env(), { SMTP_URL: relay.url });
  endings.push(() => Object.assign(env(), { SMTP_URL: undefined }));
  const emails = job('email', async (payload) => {
    const to = `${payload.id}@mailbox.example`;
    const outcome = await sendEmail({ from: 'a@b.example', to, subject: 's', text: 't', silent: true, file: 'f' });
    return outcome === 'taken' ? { done: true } : { retry: outcome };
  });
  let others = 0;
  const other = job('other', () => {
    others += 1;
    return done();
  });
  await inTransaction(async (tx) => {
    for (let each = 0; each < 40; each++) await enqueue(tx, emails, { id: randomUUID() });
    await enqueue(tx, other, { id });
  });
  const begun = Date.now();
  await work(emails, other);
  // All but the one that hangs, long before its patience ends (ten seconds).
  await vi.waitFor(() => expect([relay.accepted.length, others]).toEqual([39, 1]), { timeout: 8_000, interval: 50 });
  expect(Date.now() - begun).toBeLessThan(8_000);
  await vi.waitFor(async () => expect(await rows()).toMatchObject([{ state: 'active' }]), 5_000);
  // The peer gives up, and that email goes another way.
  relay.connections[0]?.destroy();
  await vi.waitFor(async () => expect([relay.accepted.length, await rows()]).toEqual([40, []]), 20_000);
});
