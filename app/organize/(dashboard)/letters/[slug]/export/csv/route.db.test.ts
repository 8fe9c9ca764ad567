import { expect, test, vi } from 'vitest';
import { exportSignatures } from '@/lib/exports/mutations';
import { makeLetter } from '@/lib/lifecycle/factory';
import { makeOrganizer } from '@/lib/organizers/factory';
import { database } from '@/lib/platform/db';
import { POST } from './route';

// What the framework holds of a request; everything else here is the real thing.
const request = vi.hoisted(() => ({ cookie: '' }));
vi.mock('next/headers', () => ({
  headers: () => Promise.resolve(new Headers()),
  cookies: () => Promise.resolve({ get: (name: string) => ({ name, value: request.cookie }) }),
}));

test('the file comes whole; while two exports run, a third is told to come back', async () => {
  const letter = await makeLetter(database());
  const { organizer, sessionId } = await makeOrganizer({ role: 'owner' });
  request.cookie = sessionId;
  const ask = () => {
    const body = new FormData();
    body.set('reason', 'for the press');
    const asked = new Request('http://localhost:3000/', { method: 'POST', body });
    return POST(asked, { params: Promise.resolve({ slug: letter.slug }) });
  };
  const file = await ask();
  expect(file.headers.get('content-type')).toContain('text/csv');
  expect(await file.text()).toContain('name,relation,role,employer,verified,signed_on,way');

  // More than the buffers hold, so that both still run.
  await database().$executeRaw`
    INSERT INTO anonymous_signature (letter_id, id, batch, published_on, receipt_hash)
    SELECT ${letter.id}::uuid, gen_random_uuid(), 1, '2026-01-24', sha256(i::text::bytea) FROM generate_series(1, 40000) AS i`;
  const running = [await exportSignatures(organizer, letter, 'one'), await exportSignatures(organizer, letter, 'two')];
  const refused = await ask();
  expect(refused.status).toBe(503);
  expect(refused.headers.get('retry-after')).toBe('60');
  expect(await refused.text()).toBe('Two exports are already running. Try again when one of them has finished.');
  for (const rows of running) rows?.destroy();
});
