import { expect, test } from '@playwright/test';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from '../scripts/ports';
import { spawnStart } from '../scripts/test/application';

let folder = '';
test.beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'undersigned start '));
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Starts with these variables and answers what it says before it gives up. */
async function refusal(variables: Record<string, string>): Promise<string> {
  const log = path.join(folder, 'start.log');
  const child = spawnStart(folder, await freePort(), log, variables);
  const [status] = (await once(child, 'exit')) as [number];
  expect(status).toBe(1);
  const said = readFileSync(log, 'utf8').trim();
  expect(said, 'no stack trace').not.toMatch(/^\s+at /m);
  return said;
}

test.describe('a start that cannot work says why in one sentence', () => {
  test('the port is in use', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as { port: number };
    expect(await refusal({ PORT: String(port) })).toMatch(new RegExp(`^Port ${port} on 127.0.0.1 is in use: .*PORT`));
    other.close();
  });

  test('the database does not answer', async () => {
    const url = `postgresql://me:secret-word@127.0.0.1:${await freePort()}/letters`;
    const said = await refusal({ DATABASE_URL: url });
    expect(said).toMatch(/^The database at .* does not answer .*DATABASE_URL.*$/);
    expect(said).not.toContain('secret-word');
  });

  test('a variable is wrong', async () => {
    expect(await refusal({ BATCH_SIZE: '3' })).toMatch(/^BATCH_SIZE must be 10 or more.*$/);
  });

  test('a folder cannot be written to', async () => {
    expect(await refusal({ DATA_DIR: '/dev/null/data' })).toMatch(/^DATA_DIR is \/dev\/null\/data, which .*$/);
    expect(await refusal({ KEY_DIR: '/proc/keys' })).toMatch(/^KEY_DIR is \/proc\/keys, which .*$/);
  });

  test('a public address without https, or without mail', async () => {
    const SMTP_URL = 'smtp://127.0.0.1:25';
    expect(await refusal({ BASE_URL: 'http://letters.example.org', SMTP_URL })).toMatch(
      /^BASE_URL .* must be https.*$/,
    );
    expect(await refusal({ BASE_URL: 'https://letters.example.org' })).toMatch(/^BASE_URL .* SMTP_URL.*$/);
  });

  test('the same folder is in use by another start', async () => {
    expect(await refusal({ DATA_DIR: process.env.E2E_DATA ?? '' })).toMatch(
      /^Undersigned already runs on .*DATA_DIR.*$/,
    );
  });
});
