import { readdirSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { database } from '@/lib/platform/db';
import { sealSessionId, sessionCookie } from '@/lib/platform/session-cookie';
import { requireOrganizer, requireSession } from './request';
import { makeOrganizer } from '../factory';
import { canModerate } from '@/lib/permissions/rules';

// What the framework holds of a request; everything else here is the real thing.
const request = vi.hoisted(() => {
  process.env.AUTH_SECRET = 'a secret for tests alone, long enough';
  return { cookies: new Map<string, string>() };
});
vi.mock('next/headers', () => ({
  headers: () => Promise.resolve(new Headers()),
  cookies: () =>
    Promise.resolve({
      get: (name: string) => {
        const value = request.cookies.get(name);
        return value === undefined ? undefined : { name, value };
      },
      set: (name: string, value: string) => request.cookies.set(name, value),
    }),
}));

type Action = (...given: unknown[]) => Promise<unknown>;

/** Actions that are for everybody: signing, and the way in and out. */
const open = [
  'signLetter',
  'confirmSignature',
  'reportNotMeAction',
  'openReceipt',
  'becomeOwner',
  'signIn',
  'signOut',
].map((name) => new RegExp(` ${name}$`));

/** What beside their own sessions and password the roles below the owner's may change. */
const reach = { editor: ['letters', 'employers'], moderator: ['moderation'], viewer: [] };

const lib = path.resolve(import.meta.dirname, '../..');

const deskActions = async () => (await allActions()).filter(([name]) => !open.some((one) => one.test(name)));

async function allActions(): Promise<[string, Action][]> {
  const files = readdirSync(lib, { recursive: true, encoding: 'utf8' }).filter(
    (file) => path.basename(file) === 'actions.ts',
  );
  const modules = await Promise.all(
    files.map(async (file) => [file, (await import(path.join(lib, file))) as Record<string, Action>] as const),
  );
  return modules.flatMap(([file, module]) =>
    Object.entries(module).map(([name, action]): [string, Action] => [`${file} ${name}`, action]),
  );
}

/** Where an action sent the asker, as the framework is told it; "answered" where it did not. */
async function fate(action: Action, given: unknown = new FormData()): Promise<string> {
  try {
    await action(given, given);
    return 'answered';
  } catch (error) {
    if (error instanceof Error && 'digest' in error) return String(error.digest);
    throw error;
  }
}

const toLogin = /^NEXT_REDIRECT;\w+;\/organize\/login;/;
const notThere = 'NEXT_HTTP_ERROR_FALLBACK;404';

beforeEach(() => request.cookies.clear());

const logInAs = async (sessionId: string) => request.cookies.set(sessionCookie(), await sealSessionId(sessionId));

describe('every action of the desk', () => {
  test('sends a stranger to the login', async () => {
    const actions = await deskActions();
    expect(actions.length).toBeGreaterThan(6);
    for (const [name, action] of actions)
      expect([name, await fate(action)]).toEqual([name, expect.stringMatching(toLogin)]);
    expect(await database().auditEntry.count()).toBe(0);
  });

  test('sends whoever holds a forged, ended or foreign cookie to the login', async () => {
    const { sessionId } = await makeOrganizer();
    await database().organizerSession.deleteMany();
    const sealed = await sealSessionId(sessionId);
    for (const cookie of [sealed, `${sealed}x`, sealed.slice(0, -4), sessionId, 'x', '']) {
      request.cookies.set(sessionCookie(), cookie);
      expect(await fate(requireSession)).toMatch(toLogin);
    }
  });

  test.each(['editor', 'moderator', 'viewer'] as const)(
    'is not there for a role that does not reach so far: %s',
    async (role) => {
      const { sessionId } = await makeOrganizer({ role });
      await logInAs(sessionId);
      const guarded = (await deskActions()).filter(([name]) => !name.startsWith('organizers/sign-in/actions.ts'));
      const refused = guarded.filter(([name]) => !reach[role].some((domain) => name.startsWith(domain)));
      expect(refused.length).toBeGreaterThan(2);
      for (const [name, action] of refused) expect([name, await fate(action)]).toEqual([name, notThere]);
      expect(await database().auditEntry.count()).toBe(0);
    },
  );
});

test.each([[null], ['x'], [{}]])('no action is there for %j in the place of its form', async (given) => {
  const { sessionId } = await makeOrganizer();
  await logInAs(sessionId);
  const withForms = (await allActions()).filter(([, action]) => action.length > 0);
  expect(withForms.length).toBeGreaterThan(15);
  for (const [name, action] of withForms) expect([name, await fate(action, given)]).toEqual([name, notThere]);
});

describe('the session gate', () => {
  test('knows whose session the cookie holds', async () => {
    const { sessionId, organizer } = await makeOrganizer({ role: 'moderator' });
    await logInAs(sessionId);
    expect(await requireOrganizer(canModerate)).toEqual(organizer);
  });

  test('finds nothing in the cookie but the random id', async () => {
    const { sessionId, organizer } = await makeOrganizer();
    const sealed = await sealSessionId(sessionId);
    expect(Buffer.from(sealed, 'base64url').toString('latin1')).not.toContain(organizer.email);
    expect(sealed.length).toBeLessThan(400);
  });
});
