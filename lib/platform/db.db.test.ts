import { expect, test } from 'vitest';
import { database, DatabaseBusyError, inLongTransaction, inTransaction, Prisma, type Db } from './db';

const db = database();

type Limits = { lock: string; statement: string };
const limitsOf = (on: Db) =>
  on.$queryRaw<Limits[]>(
    Prisma.sql`SELECT current_setting('lock_timeout') AS lock, current_setting('statement_timeout') AS statement`,
  );

test('every statement and every wait for a lock is bounded, and a bound reaches no other transaction', async () => {
  expect(await inLongTransaction(limitsOf)).toEqual([{ lock: '30s', statement: '1min' }]);
  expect(await inTransaction(limitsOf)).toEqual([{ lock: '3s', statement: '15s' }]);
  expect(await limitsOf(db)).toEqual([{ lock: '3s', statement: '15s' }]);
});

test('who waits for a lock for too long is told that the database is busy', async () => {
  const lock = (tx: Db) => tx.$executeRaw`LOCK TABLE letter IN ACCESS EXCLUSIVE MODE`;
  let release: (() => void) | undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  let locked: (() => void) | undefined;
  const isLocked = new Promise<void>((resolve) => (locked = resolve));
  const holding = inLongTransaction(async (tx) => {
    await lock(tx);
    locked?.();
    await released;
  });
  await isLocked;
  await expect(inTransaction(lock)).rejects.toThrow(DatabaseBusyError);
  await expect(inTransaction((tx) => tx.letter.count())).rejects.toThrow(DatabaseBusyError);
  release?.();
  await holding;
});

test('so is who runs a statement for too long; any other failure stays what it is', async () => {
  const slow = inTransaction(async (tx) => {
    await tx.$executeRaw`SET LOCAL statement_timeout = 50`;
    await tx.$executeRaw`SELECT pg_sleep(5)`;
  });
  await expect(slow).rejects.toThrow(DatabaseBusyError);
  await expect(inTransaction((tx) => tx.$executeRaw`SELECT 1 / 0`)).rejects.not.toThrow(DatabaseBusyError);
});
