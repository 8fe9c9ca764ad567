import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { makeLetter } from '@/lib/lifecycle/factory';
import { makeOrganizer } from '@/lib/organizers/factory';
import { sessionCookie } from '@/lib/organizers/sessions/request';
import { permissions, type Permission } from '@/lib/permissions/rules';
import { organizerRoles, type OrganizerRole } from '@/lib/permissions/schema';
import { database } from '@/lib/platform/db';
import { POST as exportCsv } from './(dashboard)/letters/[slug]/export/csv/route';

// What the framework holds of a request; everything else here is the real thing.
const request = vi.hoisted(() => ({ cookies: new Map<string, string>() }));
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
vi.mock('next/cache', () => ({ revalidatePath: () => undefined, refresh: () => undefined }));

const root = path.resolve(import.meta.dirname, '../..');
const dashboard = path.join(import.meta.dirname, '(dashboard)');
const notFound = 'NEXT_HTTP_ERROR_FALLBACK;404';
/** The editor's: a text of hours stays on the page. */
const keepsText = '`letters` saveLetter'.replaceAll('`', '');
const toSignIn = /^NEXT_REDIRECT;\w+;\/organize\/sign-in;/;

/** The rows of a table in docs/permissions.md, by their first cell without its code marks. */
function documented(heading: string): Map<string, string[]> {
  const [, section = ''] = readFileSync(path.join(root, 'docs/permissions.md'), 'utf8').split(`\n## ${heading}\n`);
  const [text = ''] = section.split('\n## ');
  const rows = text.split('\n').filter((line) => line.startsWith('| `'));
  return new Map(
    rows.map((line) => {
      const [first = '', ...others] = line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.replaceAll('`', '').trim());
      return [first, others];
    }),
  );
}

/** The permission that a page or an action needs, as documented. */
function permissionsOf(heading: string): Map<string, Permission> {
  const known = Object.keys(permissions);
  const rows = [...documented(heading)].map(([name, [permission = '']]) => [name, permission] as const);
  for (const [name, permission] of rows)
    expect({ name, known: known.includes(permission) }).toEqual({ name, known: true });
  return new Map(rows as [string, Permission][]);
}

const isAllowed = (role: OrganizerRole, permission: Permission): boolean =>
  permissions[permission].some((one) => one === role);

const filesOf = (folder: string, name: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => path.basename(file) === name);

const pathOf = (file: string): string => path.posix.join('/organize', path.dirname(file)).replace(/\/$/, '');

type Action = (...given: unknown[]) => Promise<unknown>;

/** Actions that need no organizer: they lead into the dashboard and out of it. */
const open = ['signIn', 'signOut', 'becomeOwner'];

/** Every action of the dashboard; those of signing are for everybody. */
async function actions(): Promise<Map<string, Action>> {
  const files = filesOf(path.join(root, 'lib'), 'actions.ts').filter((file) => !file.startsWith('signing/'));
  const found = new Map<string, Action>();
  for (const file of files) {
    const exported = (await import(path.join(root, 'lib', file))) as Record<string, Action>;
    for (const [name, action] of Object.entries(exported))
      if (!open.includes(name)) found.set(`${path.dirname(file)} ${name}`, action);
  }
  return found;
}

let params = { slug: '', id: '' };

beforeEach(async () => {
  request.cookies.clear();
  const { slug } = await makeLetter(database());
  const { id } = await database().employer.create({ data: { name: 'Adobe', key: 'adobe', listed: true } });
  params = { slug, id };
});

async function signInAs(role: OrganizerRole): Promise<void> {
  const { sessionId } = await makeOrganizer({ role });
  request.cookies.set(sessionCookie(), sessionId);
}

/** What the framework was told to do with a request: its digest, or "response" for an ordinary one. */
async function outcomeOf(work: () => Promise<unknown>): Promise<string> {
  try {
    const given = await work();
    return given instanceof Response && given.status === 404 ? notFound : 'response';
  } catch (error) {
    if (error instanceof Error && 'digest' in error) return String(error.digest);
    throw error;
  }
}

async function openPage(file: string): Promise<unknown> {
  const { default: page } = (await import(path.join(dashboard, file))) as {
    default: (props: { params: Promise<object>; searchParams: Promise<object> }) => Promise<unknown>;
  };
  return page({ params: Promise.resolve(params), searchParams: Promise.resolve({}) });
}

/** A form that names the letter and the employer there are, so that nothing is missing but the permission. */
function form(): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries({ letter: params.slug, id: params.id })) data.set(name, value);
  return data;
}

test('the documented roles are those of the code', () => {
  const marked = [...documented('Roles')].map(([permission, [, ...cells]]) => [
    permission,
    organizerRoles.filter((_, column) => cells[column] === '✓'),
  ]);
  expect(Object.fromEntries(marked)).toEqual(permissions);
});

describe('pages', () => {
  const csv = '/organize/letters/[slug]/export/csv';
  const files = filesOf(dashboard, 'page.tsx');

  test('are all documented', () => {
    const paths = [...files, ...filesOf(dashboard, 'route.ts')].map(pathOf);
    expect(paths.toSorted()).toEqual([...permissionsOf('Pages').keys()].toSorted());
  });

  test.each(organizerRoles)('are there for a %s with the permission, and for no other', async (role) => {
    await signInAs(role);
    const needed = permissionsOf('Pages');
    for (const file of files) {
      const name = pathOf(file);
      const allowed = isAllowed(role, needed.get(name) ?? 'operate');
      const outcome = await outcomeOf(() => openPage(file));
      expect({ name, outcome: outcome === notFound }).toEqual({ name, outcome: !allowed });
    }
    const asked = new Request('http://localhost:3000/', { method: 'POST', body: new FormData() });
    const { status } = await exportCsv(asked, { params: Promise.resolve(params) });
    expect(status).toBe(isAllowed(role, needed.get(csv) ?? 'operate') ? 303 : 404);
  });

  test('send a stranger to sign in', async () => {
    for (const file of files) expect(await outcomeOf(() => openPage(file))).toMatch(toSignIn);
  });
});

describe('actions', () => {
  test('are all documented', async () => {
    expect([...(await actions()).keys()].toSorted()).toEqual([...permissionsOf('Actions').keys()].toSorted());
  });

  test.each(organizerRoles)('are there for a %s with the permission, and for no other', async (role) => {
    const needed = permissionsOf('Actions');
    for (const [name, action] of await actions()) {
      await signInAs(role);
      const allowed = isAllowed(role, needed.get(name) ?? 'operate');
      const before = await database().auditEntry.count();
      const outcome = await outcomeOf(() => action({}, form()));
      expect({ name, refused: outcome === notFound }).toEqual({ name, refused: !allowed });
      expect(outcome).not.toMatch(toSignIn);
      if (!allowed) expect(await database().auditEntry.count()).toBe(before);
    }
  });

  test('send a stranger to sign in', async () => {
    for (const [name, action] of await actions()) {
      if (name === keepsText) continue;
      const outcome = await outcomeOf(() => action({}, form()));
      expect([name, outcome]).toEqual([name, expect.stringMatching(toSignIn)]);
    }
    expect(await database().auditEntry.count()).toBe(0);
  });

  test('saves nothing of a text for a stranger, and gives it back, so that an ended session loses nothing', async () => {
    const letters = await database().letterDraft.findMany();
    const given = await (await actions()).get(keepsText)?.({}, form());
    expect(given).toMatchObject({ outcome: 'signed-out' });
    expect(await database().letterDraft.findMany()).toEqual(letters);
  });
});
