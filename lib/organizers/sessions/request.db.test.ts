import { beforeEach, describe, expect, test, vi } from 'vitest';
import { database } from '@/lib/platform/db';
import { makeOrganizer } from '../factory';
import { clearSessionCookie, requireOrganizer, requireSession, sessionCookie, setSessionCookie } from './request';

// What the framework holds of a request; everything else here is the real thing.
const request = vi.hoisted(() => ({ cookies: new Map<string, string>(), options: {} }));
vi.mock('next/headers', () => ({
  headers: () => Promise.resolve(new Headers()),
  cookies: () =>
    Promise.resolve({
      get: (name: string) => {
        const value = request.cookies.get(name);
        return value === undefined ? undefined : { name, value };
      },
      set: (name: string, value: string, options: object) => {
        request.cookies.set(name, value);
        request.options = options;
      },
    }),
}));

/** What the framework was told to do with a request: its digest, or "response" for an ordinary one. */
async function outcomeOf(work: () => Promise<unknown>): Promise<string> {
  try {
    await work();
    return 'response';
  } catch (error) {
    if (error instanceof Error && 'digest' in error) return String(error.digest);
    throw error;
  }
}

const toSignIn = /^NEXT_REDIRECT;\w+;\/organize\/sign-in;/;

beforeEach(() => request.cookies.clear());

describe('the session gate', () => {
  test('knows whose session the cookie holds', async () => {
    const { sessionId, organizer } = await makeOrganizer({ role: 'moderator' });
    request.cookies.set(sessionCookie(), sessionId);
    expect(await requireOrganizer('moderate')).toEqual(organizer);
  });

  test('sends a cookie that is invented, or whose session has ended, to sign in', async () => {
    const { sessionId } = await makeOrganizer();
    await database().organizerSession.deleteMany();
    for (const cookie of [sessionId, `${sessionId}x`, sessionId.slice(0, -4), 'x'.repeat(10_000), 'x', '']) {
      request.cookies.set(sessionCookie(), cookie);
      expect(await outcomeOf(() => requireSession('view'))).toMatch(toSignIn);
    }
  });

  test('gives the browser a cookie that holds the random id, and takes it back', async () => {
    const { sessionId } = await makeOrganizer();
    await setSessionCookie(sessionId);
    expect(request.cookies.get(sessionCookie())).toBe(sessionId);
    expect(request.options).toEqual({ httpOnly: true, sameSite: 'lax', path: '/', secure: false, maxAge: 1_209_600 });
    await clearSessionCookie();
    expect(request.cookies.get(sessionCookie())).toBe('');
    expect(request.options).toMatchObject({ maxAge: 0 });
  });
});
