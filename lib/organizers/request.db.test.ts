import { beforeEach, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import type { OrganizerRole } from '@/lib/permissions/schema';
import { formResult, untouched } from '@/lib/platform/form';
import { makeOrganizer, testPassword } from './factory';
import { organizerAction } from './request';
import { sessionCookie } from './sessions/request';

// What the framework holds of a request; everything else here is the real thing.
const request = vi.hoisted(() => ({ cookies: new Map<string, string>() }));
vi.mock('next/headers', () => ({
  headers: () => Promise.resolve(new Headers()),
  cookies: () => Promise.resolve({ get: (name: string) => ({ name, value: request.cookies.get(name) }) }),
}));

const notFound = { digest: 'NEXT_HTTP_ERROR_FALLBACK;404' };

const schema = z.object({ title: z.string().min(3, 'title-short'), current: z.string().default('') });
const seen = vi.fn();
const options = { secret: ['current' as const] };
const handler = async ({
  organizer,
  data,
  refuse,
}: Parameters<Parameters<typeof organizerAction<typeof schema>>[2]>[0]) => {
  seen(organizer.role, data.title);
  return Promise.resolve(data.title === 'taken' ? refuse({ title: 'title-taken' }) : undefined);
};
const rename = organizerAction('edit-letters', schema, handler, options);
const renameWithPassword = organizerAction('edit-letters', schema, handler, { ...options, password: 'current' });

async function signInAs(role: OrganizerRole): Promise<void> {
  request.cookies.set(sessionCookie(), (await makeOrganizer({ role })).sessionId);
}

function form(fields: Record<string, string>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
}

beforeEach(() => {
  request.cookies.clear();
  seen.mockClear();
});

describe('an action of the dashboard', () => {
  test('runs for a role with the permission, on parsed data, and empties the form', async () => {
    await signInAs('editor');
    expect(await rename(untouched, form({ title: 'Ours' }))).toEqual(untouched);
    expect(seen.mock.calls).toEqual([['editor', 'Ours']]);
  });

  test('shows a stranger what they typed, where it is made to, and does not run; others are sent to sign in', async () => {
    const keeping = organizerAction('edit-letters', schema, handler, {
      ...options,
      signedOut: (before, { values }) => ({ ...before, values, errors: { form: 'signed-out' } }),
    });
    const typed = form({ title: 'Ours', current: testPassword });
    expect(await keeping(untouched, typed)).toMatchObject({
      values: { title: 'Ours' },
      errors: { form: 'signed-out' },
    });
    expect(JSON.stringify(await keeping(untouched, typed))).not.toContain(testPassword);
    await expect(rename(untouched, typed)).rejects.toMatchObject({
      digest: expect.stringContaining('sign-in') as string,
    });
    expect(seen).not.toHaveBeenCalled();
  });

  test('does not run for a role without the permission', async () => {
    await signInAs('viewer');
    await expect(rename(untouched, form({ title: 'Ours' }))).rejects.toMatchObject(notFound);
    expect(seen).not.toHaveBeenCalled();
  });

  test('returns field errors with everything typed but what is secret', async () => {
    await signInAs('owner');
    expect(await rename(untouched, form({ title: 'Ou', current: 'word' }))).toEqual(
      formResult({ errors: { title: 'title-short' }, values: { title: 'Ou' } }),
    );
    expect(seen).not.toHaveBeenCalled();
    expect(await rename(untouched, form({ title: 'taken', current: 'word' }))).toEqual(
      formResult({ errors: { title: 'title-taken' }, values: { title: 'taken' } }),
    );
  });

  test('that asks for the password does not run with a wrong one', async () => {
    await signInAs('owner');
    const wrong = await renameWithPassword(untouched, form({ title: 'Ours', current: 'wrong' }));
    expect(wrong).toEqual(formResult({ errors: { current: 'current-wrong' }, values: { title: 'Ours' } }));
    expect(seen).not.toHaveBeenCalled();
    await renameWithPassword(untouched, form({ title: 'Ours', current: testPassword }));
    expect(seen).toHaveBeenCalledOnce();
  });

  test('of a form that only has a button takes nothing else', async () => {
    await signInAs('owner');
    await expect(rename(form({ title: 'Ou' }))).rejects.toMatchObject(notFound);
    await rename(form({ title: 'Ours' }));
    expect(seen).toHaveBeenCalledOnce();
  });

  test.each([[null], ['x'], [{}]])('is not there for %j instead of a form', async (given) => {
    await signInAs('owner');
    const call = rename as (...given: unknown[]) => Promise<unknown>;
    await expect(call(given)).rejects.toMatchObject(notFound);
    await expect(call(untouched, given)).rejects.toMatchObject(notFound);
  });
});
