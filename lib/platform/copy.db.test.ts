import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { copyOut, literal } from './copy';
import { database } from './db';

const running = async (): Promise<number> => {
  const [row] = await database().$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'COPY%'`;
  return row?.count ?? 0;
};

const many = `COPY (SELECT repeat('x', 1000) FROM generate_series(1, 1000000)) TO STDOUT`;

describe('reading very many rows', () => {
  test('comes whole, and closes its connection', async () => {
    const statement = `COPY (SELECT ${literal("it's")} FROM generate_series(1, 100000)) TO STDOUT`;
    const rows = await buffer(await copyOut(statement, new PassThrough()));
    expect(rows.toString()).toBe("it's\n".repeat(100_000));
    await expect.poll(running).toBe(0);
  });

  test('stops when the reader goes away', async () => {
    const rows = await copyOut(many, new PassThrough());
    await new Promise((resolve) => rows.once('data', resolve));
    expect(await running()).toBe(1);
    rows.destroy();
    await expect.poll(running, { timeout: 5000 }).toBe(0);
  });

  test('waits for a slow reader and holds little meanwhile', async () => {
    const before = process.memoryUsage().rss;
    const rows = await copyOut(many, new PassThrough());
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect(process.memoryUsage().rss - before).toBeLessThan(64 * 1024 * 1024);
    rows.destroy();
    await expect.poll(running, { timeout: 5000 }).toBe(0);
  });

  test('says so when the statement fails', async () => {
    const rows = await copyOut('COPY (SELECT 1 / 0) TO STDOUT', new PassThrough());
    await expect(buffer(rows)).rejects.toThrow();
  });
});
