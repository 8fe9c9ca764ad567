import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { database, inTransaction } from '@/lib/platform/db';
import { env } from '@/lib/platform/env';
import { makeOrganizer } from '../factory';
import { sendTestEmail } from './jobs';
import { testEmailFile } from './emails';
import { enqueueTestEmail } from './mutations';
import { NotAllowedError } from '@/lib/permissions/rules';

const run = (organizerId: string) => sendTestEmail.run({ organizerId }, { isLast: false });

test('a test email becomes a file where there is no SMTP server', async () => {
  const { organizer } = await makeOrganizer({ email: 'ada@example.org' });
  expect(await run(organizer.id)).toEqual({ done: true });
  const file = path.join(env().DATA_DIR, 'mail', `${testEmailFile(organizer.id)}.eml`);
  expect(existsSync(file)).toBe(true);
  expect(readFileSync(file, 'utf8')).toContain('To: ada@example.org');
});

test('a test email is given up for an organizer who was deleted', async () => {
  expect(await run('00000000-0000-4000-8000-000000000000')).toEqual({ failed: 'no-organizer' });
});

test('asking for one queues it and is recorded; a moderator cannot', async () => {
  const { organizer } = await makeOrganizer({ role: 'owner' });
  await inTransaction((tx) => enqueueTestEmail(tx, organizer));
  const jobs = await database().$queryRaw<{ data: unknown }[]>`SELECT data FROM pgboss.job`;
  expect(jobs).toMatchObject([{ data: { job: 'send-test-email', payload: { organizerId: organizer.id } } }]);
  expect(await database().auditEntry.findFirst()).toMatchObject({ action: 'test-email.requested' });
  const { organizer: moderator } = await makeOrganizer({ role: 'moderator' });
  await expect(inTransaction((tx) => enqueueTestEmail(tx, moderator))).rejects.toThrow(NotAllowedError);
});
