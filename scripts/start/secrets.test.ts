import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ensureSecrets } from './secrets';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'secrets '));
});
afterEach(() => rmSync(folder, { recursive: true }));

const empty = { NODE_ENV: 'test' } as const;

describe('long-lived secrets', () => {
  it('are generated once, readable by their owner only', () => {
    const first = ensureSecrets(folder, empty);
    expect(ensureSecrets(folder, empty)).toEqual(first);
    expect(statSync(path.join(folder, 'secrets.env')).mode & 0o777).toBe(0o600);
  });

  it('are as long as their users require', () => {
    const secrets = ensureSecrets(folder, empty);
    expect(Buffer.from(secrets.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY ?? '', 'base64')).toHaveLength(32);
  });

  it('are not generated where the environment provides them', () => {
    ensureSecrets(folder, { ...empty, DATABASE_PASSWORD: 'from outside' });
    expect(readFileSync(path.join(folder, 'secrets.env'), 'utf8')).not.toContain('DATABASE_PASSWORD');
  });

  it('are added one by one and never generated again', () => {
    const early = ensureSecrets(folder, { ...empty, DATABASE_PASSWORD: 'from outside' });
    expect(ensureSecrets(folder, empty)).toMatchObject(early);
  });
});
