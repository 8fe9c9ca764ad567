import { afterEach, expect, test, vi } from 'vitest';
import { database, inTransaction } from './db';
import { enqueue, startWorking, type Handler } from './jobs';

const db = database();
let stop: (() => Promise<void>) | undefined;

afterEach(async () => {
  await stop?.();
  stop = undefined;
});

type Row = { state: string; data: { tries: number }; later: boolean };
const jobs = () => db.$queryRaw<Row[]>`SELECT state::text, data, start_after > now() AS later FROM pgboss.job`;
const queue = (kind: string) => inTransaction((tx) => enqueue(tx, kind, { id: 'an-id' }));

/** Every row of every table of the queue's, as text. */
async function everythingKept(): Promise<string> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname = 'pgboss'`;
  const rows = await Promise.all(
    tables.map(({ name }) => db.$queryRawUnsafe<unknown[]>(`SELECT t::text AS row FROM ${name} t`)),
  );
  return JSON.stringify(rows);
}

test('what a handler throws is kept nowhere; its job waits for another try, and those beside it are done', async () => {
  const done: string[] = [];
  const handlers: Record<string, Handler> = {
    good: (job) => {
      done.push(job.kind);
      return Promise.resolve({ done: true });
    },
    bad: () => Promise.reject(new Error('550 <leila@mailbox.example> unknown')),
  };
  for (const kind of ['good', 'bad', 'good', 'nobody-knows']) await queue(kind);
  stop = await startWorking(handlers);
  await vi.waitFor(async () => expect(await jobs()).toMatchObject([{ data: { tries: 1 }, later: true }]), 10_000);
  expect(done).toEqual(['good', 'good']);
  expect(await everythingKept()).toContain('an-id');
  expect(await everythingKept()).not.toMatch(/leila|550|stack/);
});

test('a row that is no job of ours ends alone', async () => {
  await db.$executeRaw`INSERT INTO pgboss.job (name, data) VALUES ('email', '{"to": "leila@mailbox.example"}')`;
  await queue('good');
  stop = await startWorking({ good: () => Promise.resolve({ done: true }) });
  await vi.waitFor(async () => expect(await jobs()).toEqual([]), 10_000);
});

test('a handler so slow that its job was given to somebody else makes no second job', async () => {
  let release: (() => void) | undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  let runs = 0;
  const slow: Handler = async () => {
    runs += 1;
    if (runs === 1) await held;
    return { again: 'mail-not-taken' };
  };
  await queue('slow');
  stop = await startWorking({ slow });
  await vi.waitFor(() => expect(runs).toBe(1), 10_000);
  // What pg-boss does with a job whose time is over; the second run stands for another worker's.
  await db.$executeRaw`UPDATE pgboss.job SET state = 'retry'`;
  const second = await startWorking({ slow });
  await vi.waitFor(() => expect(runs).toBe(2), 10_000);
  await vi.waitFor(async () => expect(await jobs()).toMatchObject([{ data: { tries: 1 } }]), 10_000);
  release?.();
  await second();
  await stop();
  stop = undefined;
  expect(await jobs()).toMatchObject([{ data: { tries: 1 }, later: true }]);
});
