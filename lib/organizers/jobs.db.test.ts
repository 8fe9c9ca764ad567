import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { database, inTransaction } from '@/lib/platform/db';
import { env } from '@/lib/platform/env';
import type { Job } from '@/lib/platform/queue';
import { anOrganizer } from './factory';
import { sendTestMail } from './jobs';
import { testMailFile } from './mails';
import { askForTestMail } from './mutations-mail';
import { NotAllowed } from './rules';

const job = (organizerId: string, since = new Date()): Job => ({
  kind: 'test',
  ids: { organizerId },
  tries: 0,
  since: since.toISOString(),
});

test('a test mail becomes a file where there is no mail server', async () => {
  const { organizer } = await anOrganizer({ email: 'ada@example.org' });
  expect(await sendTestMail(job(organizer.id))).toEqual({ done: true });
  const file = path.join(env().DATA_DIR, 'mail', `${testMailFile(organizer.id)}.eml`);
  expect(existsSync(file)).toBe(true);
  expect(readFileSync(file, 'utf8')).toContain('To: ada@example.org');
});

test('a test mail is given up for an organizer who is gone, and after a day', async () => {
  const { organizer } = await anOrganizer();
  expect(await sendTestMail(job('00000000-0000-4000-8000-000000000000'))).toEqual({ never: 'no-organizer' });
  expect(await sendTestMail(job(organizer.id, new Date(Date.now() - 25 * 3_600_000)))).toEqual({ never: 'too-late' });
});

test('asking for one queues it and is recorded; a moderator cannot', async () => {
  const { organizer } = await anOrganizer({ role: 'owner' });
  await inTransaction((tx) => askForTestMail(tx, organizer));
  const jobs = await database().$queryRaw<{ data: unknown }[]>`SELECT data FROM pgboss.job`;
  expect(jobs).toMatchObject([{ data: { kind: 'test', ids: { organizerId: organizer.id } } }]);
  expect(await database().auditEntry.findFirst()).toMatchObject({ action: 'test-mail-asked' });
  const { organizer: moderator } = await anOrganizer({ role: 'moderator' });
  await expect(inTransaction((tx) => askForTestMail(tx, moderator))).rejects.toThrow(NotAllowed);
});
