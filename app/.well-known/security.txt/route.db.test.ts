import { afterEach, expect, test, vi } from 'vitest';
import { makeLetter } from '@/lib/lifecycle/factory';
import { database } from '@/lib/platform/db';
import * as environment from '@/lib/platform/env';
import { GET } from './route';

vi.mock('@/lib/platform/env', { spy: true });
afterEach(() => vi.restoreAllMocks());

test('security.txt names nobody where there is nobody, nor the contact of the demo', async () => {
  expect((await GET()).status).toBe(404);
  await makeLetter(database(), { slug: 'demo', demo: true });
  expect((await GET()).status).toBe(404);
});

test('security.txt names the contact of the letter, or that of the operator', async () => {
  await makeLetter(database(), { slug: 'ours', contactEmail: 'letters@example.org' });
  const text = await (await GET()).text();
  expect(text).toMatch(/^Contact: mailto:letters@example\.org\nExpires: \d{4}-\d\d-\d\dT00:00:00Z\n/);
  const env = environment.env();
  vi.spyOn(environment, 'env').mockReturnValue({ ...env, SECURITY_CONTACT: 'https://example.org/security' });
  expect(await (await GET()).text()).toContain('Contact: https://example.org/security\n');
});
