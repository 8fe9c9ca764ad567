import { expect, test, vi } from 'vitest';
import { sessionCookie, setSessionCookie } from './request';

const request = vi.hoisted(() => {
  vi.stubEnv('BASE_URL', 'https://letters.example.org');
  vi.stubEnv('SMTP_URL', 'smtp://127.0.0.1:25');
  return { options: {} };
});
vi.mock('next/headers', () => ({
  cookies: () =>
    Promise.resolve({ set: (_name: string, _value: string, options: object) => (request.options = options) }),
}));

test('over https the cookie belongs to this host alone and is never sent in the clear', async () => {
  await setSessionCookie('x'.repeat(43));
  expect(sessionCookie()).toBe('__Host-undersigned-session');
  expect(request.options).toMatchObject({ httpOnly: true, sameSite: 'lax', path: '/', secure: true });
});
