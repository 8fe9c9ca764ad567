import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { makeLetter } from '@/lib/lifecycle/factory';
import { addHours, now } from '@/lib/platform/clock';
import { database, inTransaction } from '@/lib/platform/db';
import { env } from '@/lib/platform/env';
import { destroyKey } from '@/lib/platform/keyring/keyring';
import { pendingKey } from '@/lib/signatures/keys';
import { emailFiles } from '@/lib/platform/email';
import { makePending } from '@/lib/signing/factory';
import { startAnonymous } from '@/lib/signing/start/mutations';

const db = database();
let worker: ChildProcess | undefined;

afterEach(async () => {
  if (worker?.exitCode !== null) return;
  worker.kill('SIGTERM');
  await once(worker, 'exit');
});

test('a worker sends emails although a letter cannot be finalized', async () => {
  const stuck = await makeLetter(db);
  await inTransaction((tx) => makePending(tx, stuck.id));
  destroyKey(pendingKey(stuck.id, 1));
  await db.letter.update({ where: { id: stuck.id }, data: { closesAt: addHours(now(), -6) } });
  const { slug } = await makeLetter(db);
  const form = { way: 'anonymous', employer: 'other', email: 'amal@mailbox.example' } as const;
  await startAnonymous({ slug, form, locale: 'en', again: 0, client: { network: '192.0.2.2' } });

  const { DATABASE_URL, DATA_DIR, KEY_DIR } = env();
  worker = spawn(process.execPath, ['--import', 'tsx', path.resolve('scripts/worker.ts')], {
    env: { ...process.env, DATABASE_URL, DATA_DIR, KEY_DIR },
    stdio: 'ignore',
  });
  await vi.waitFor(() => expect(emailFiles()).toHaveLength(1), { timeout: 40_000, interval: 200 });
  expect(worker.exitCode).toBeNull();
});
