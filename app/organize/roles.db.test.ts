import { readdirSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { makeLetter } from '@/lib/lifecycle/factory';
import { makeOrganizer } from '@/lib/organizers/factory';
import type { OrganizerRole } from '@/lib/organizers/schema';
import { database } from '@/lib/platform/db';
import { sealSessionId } from '@/lib/platform/session-cookie';
import { POST as exportCsv } from './(dashboard)/letters/[slug]/export/csv/route';

// What the framework holds of a request; everything else here is the real thing.
const request = vi.hoisted(() => {
  vi.stubEnv('AUTH_SECRET', 'a secret for tests alone, long enough');
  return { cookie: '' };
});
vi.mock('next/headers', () => ({
  headers: () => Promise.resolve(new Headers()),
  cookies: () => Promise.resolve({ get: (name: string) => ({ name, value: request.cookie }) }),
}));

const everybody: OrganizerRole[] = ['owner', 'editor', 'moderator', 'viewer'];
const writers: OrganizerRole[] = ['owner', 'editor'];

/** Who is shown each page of the desk; to everybody else it is not there. */
const pages: Record<string, OrganizerRole[]> = {
  '.': everybody,
  account: everybody,
  audit: everybody,
  employers: everybody,
  'employers/[id]': everybody,
  'letters/[slug]/edit': writers,
  'letters/[slug]/edit/closing': writers,
  'letters/[slug]/edit/publish': writers,
  'letters/[slug]/export': ['owner', 'editor', 'moderator'],
  'letters/[slug]/signatures': everybody,
  'letters/[slug]/signatures/remove': ['owner', 'moderator'],
  'letters/[slug]/tally': everybody,
  'letters/new': writers,
  sessions: everybody,
  settings: ['owner'],
};

type Page = (props: { params: Promise<object>; searchParams: Promise<object> }) => Promise<unknown>;

const desk = path.join(import.meta.dirname, '(dashboard)');
let params = { slug: '', id: '' };

beforeEach(async () => {
  const { slug } = await makeLetter(database());
  const { id } = await database().employer.create({ data: { name: 'Adobe', key: 'adobe', listed: true } });
  params = { slug, id };
});

async function logInAs(role: OrganizerRole): Promise<void> {
  const { sessionId } = await makeOrganizer({ role });
  request.cookie = await sealSessionId(sessionId);
}

/** Whether a page shows something; "not there" is the framework's word for 404. */
async function isShown(folder: string): Promise<boolean> {
  const { default: page } = (await import(path.join(desk, folder, 'page.tsx'))) as { default: Page };
  try {
    await page({ params: Promise.resolve(params), searchParams: Promise.resolve({}) });
    return true;
  } catch (error) {
    expect(error).toMatchObject({ digest: 'NEXT_HTTP_ERROR_FALLBACK;404' });
    return false;
  }
}

test('every page of the desk says here who is shown it', () => {
  const found = readdirSync(desk, { recursive: true, encoding: 'utf8' })
    .filter((file) => path.basename(file) === 'page.tsx')
    .map((file) => path.dirname(file));
  expect(found.toSorted()).toEqual(Object.keys(pages).toSorted());
});

test.each(everybody)('the desk shows a %s what the role reaches, and the rest is not there', async (role) => {
  await logInAs(role);
  const shown = [];
  for (const folder of Object.keys(pages)) if (await isShown(folder)) shown.push(folder);
  expect(shown).toEqual(Object.keys(pages).filter((folder) => pages[folder]?.includes(role)));
});

test.each([
  ['owner', 303],
  ['editor', 303],
  ['moderator', 303],
  ['viewer', 404],
] as const)('asked for the signatures as a file, it answers a %s %i', async (role, status) => {
  await logInAs(role);
  const asked = new Request('http://localhost:3000/', { method: 'POST', body: new FormData() });
  expect((await exportCsv(asked, { params: Promise.resolve(params) })).status).toBe(status);
});
