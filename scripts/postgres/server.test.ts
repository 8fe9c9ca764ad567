import { cpSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect } from '../migrate/connect';
import { isAlive, sendSignal, waitForExit } from '../processes';
import { livePostmaster } from './postmaster';
import { startPostgres, type Postgres } from './server';

let folder = '';
let running: Postgres | undefined;
const start = async () => {
  running = await startPostgres({ folder, password: 'pass word', lasting: true });
  return running;
};

beforeAll(() => {
  // With a space in its name, and private, as folders of users are.
  folder = mkdtempSync(path.join(tmpdir(), 'undersigned test '));
});
afterAll(async () => {
  await running?.stop();
  rmSync(folder, { recursive: true });
});

describe('the embedded PostgreSQL', { timeout: 40_000 }, () => {
  it('accepts the right password and no other', async () => {
    const { url } = await start();
    const client = await connect(url('postgres'));
    await client.query('CREATE TABLE notes (content text)');
    await client.end();
    await expect(connect(url('postgres').replace('pass%20word', 'other'))).rejects.toThrow('refuses');
  });

  it('makes its files private', () => {
    expect(statSync(path.join(folder, 'postgres')).mode & 0o077).toBe(0);
  });

  it('is taken over by a start after one that was killed', async () => {
    const before = running?.pid;
    expect((await start()).pid).toBe(before);
  });

  it('starts again after kill -9, at the same address, with what was written', async () => {
    const before = running;
    sendSignal(before?.pid ?? 0, 'SIGKILL');
    await waitForExit(before?.pid ?? 0, 5000);
    const { url } = await start();
    expect(url('postgres')).toBe(before?.url('postgres'));
    const client = await connect(url('postgres'));
    expect((await client.query('SELECT * FROM notes')).rowCount).toBe(0);
    await client.end();
  });

  it('does not take the server of the original for its own in a copy of the folder', () => {
    const original = running;
    const copy = `${folder} copy`;
    cpSync(folder, copy, { recursive: true });
    expect(livePostmaster(path.join(folder, 'postgres'))?.pid).toBe(original?.pid);
    expect(livePostmaster(path.join(copy, 'postgres'))).toBeUndefined();
    rmSync(copy, { recursive: true });
  });

  it('starts although its lock file names another running process', async () => {
    await running?.stop();
    writeFileSync(path.join(folder, 'postgres/postmaster.pid'), `${process.pid}\n/\n0\n1\n`);
    expect((await start()).pid).not.toBe(process.pid);
  });

  it('ends when stopped', async () => {
    await running?.stop();
    expect(isAlive(running?.pid ?? 0)).toBe(false);
  });
});
