import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepSecrets } from './secrets';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'secrets '));
});
afterEach(() => rmSync(folder, { recursive: true }));

const empty = { NODE_ENV: 'test' } as const;

describe('secrets that last', () => {
  it('are made once, for their owner alone', () => {
    const first = keepSecrets(folder, empty);
    expect(keepSecrets(folder, empty)).toEqual(first);
    expect(statSync(path.join(folder, 'secrets.env')).mode & 0o777).toBe(0o600);
  });

  it('have the length that their users ask for', () => {
    const secrets = keepSecrets(folder, empty);
    expect(Buffer.from(secrets.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY ?? '', 'base64')).toHaveLength(32);
  });

  it('are left alone where the environment has them', () => {
    keepSecrets(folder, { ...empty, DATABASE_PASSWORD: 'from outside' });
    expect(readFileSync(path.join(folder, 'secrets.env'), 'utf8')).not.toContain('DATABASE_PASSWORD');
  });

  it('are added one by one, and never made anew', () => {
    const early = keepSecrets(folder, { ...empty, DATABASE_PASSWORD: 'from outside' });
    expect(keepSecrets(folder, empty)).toMatchObject(early);
  });
});
