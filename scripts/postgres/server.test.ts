import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect } from '../migrate/connect';
import { isAlive, signal, untilDead } from '../processes';
import { startPostgres, type Postgres } from './server';

let folder = '';
let running: Postgres | undefined;
const start = async () => {
  running = await startPostgres({ folder, password: 'pass word', lasting: true });
  return running;
};

beforeAll(() => {
  // A folder that nobody else may enter, with a space in its name, is where people put things.
  folder = mkdtempSync(path.join(tmpdir(), 'undersigned test '));
});
afterAll(async () => {
  await running?.stop();
  rmSync(folder, { recursive: true });
});

describe('the embedded PostgreSQL', { timeout: 40_000 }, () => {
  it('lets in who has the password, and nobody else', async () => {
    const { url } = await start();
    const client = await connect(url('postgres'));
    await client.query('CREATE TABLE kept (word text)');
    await client.end();
    await expect(connect(url('postgres').replace('pass%20word', 'other'))).rejects.toThrow('refuses');
  });

  it('keeps its files to itself', () => {
    expect(statSync(path.join(folder, 'postgres')).mode & 0o077).toBe(0);
  });

  it('is found again by a start whose forerunner was killed', async () => {
    const before = running?.pid;
    expect((await start()).pid).toBe(before);
  });

  it('comes back after kill -9, at the same address, with what was written', async () => {
    const before = running;
    signal(before?.pid ?? 0, 'SIGKILL');
    await untilDead(before?.pid ?? 0, 5000);
    const { url } = await start();
    expect(url('postgres')).toBe(before?.url('postgres'));
    const client = await connect(url('postgres'));
    expect((await client.query('SELECT * FROM kept')).rowCount).toBe(0);
    await client.end();
  });

  it('starts though its lock names another process that lives', async () => {
    await running?.stop();
    writeFileSync(path.join(folder, 'postgres/postmaster.pid'), `${process.pid}\n/\n0\n1\n`);
    expect((await start()).pid).not.toBe(process.pid);
  });

  it('ends when told to', async () => {
    await running?.stop();
    expect(isAlive(running?.pid ?? 0)).toBe(false);
  });
});
