import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { database, inTransaction } from '@/lib/platform/db';
import { env } from '@/lib/platform/env';
import { makeOrganizer } from '../factory';
import { sendTestEmail } from './jobs';
import * as emails from '@/lib/platform/email';
import { testEmail, testEmailFile, testKinds, type TestKind } from './emails';
import { enqueueTestEmail } from './mutations';
import { testResults } from './queries';
import { NotAllowedError } from '@/lib/permissions/rules';

vi.mock('@/lib/platform/email', { spy: true });

const run = (organizerId: string, kind: TestKind) => sendTestEmail.run({ organizerId, kind }, { isLast: false });

test('test emails become files where there is no SMTP server, with senders and text as the real ones', async () => {
  const { organizer } = await makeOrganizer({ email: 'ada@example.org', role: 'owner' });
  await inTransaction((tx) => enqueueTestEmail(tx, organizer));
  expect(await testResults(database(), organizer)).toEqual([
    { kind: 'link', outcome: 'waiting', failure: null },
    { kind: 'code', outcome: 'waiting', failure: null },
  ]);
  const read = (kind: TestKind) =>
    readFileSync(path.join(env().DATA_DIR, 'mail', `${testEmailFile(organizer.id, kind)}.eml`), 'utf8');
  for (const kind of testKinds) {
    expect(await run(organizer.id, kind)).toEqual({ done: true });
    expect(read(kind)).toContain('To: ada@example.org');
    expect(read(kind)).toContain('Auto-Submitted: auto-generated');
  }
  expect(read('link')).toContain(env().BASE_URL);
  // As a code does, this one tells nobody where it comes from.
  expect(read('code')).not.toContain(env().BASE_URL);
  expect((await testResults(database(), organizer)).map(({ outcome }) => outcome)).toEqual(['taken', 'taken']);
  expect(testEmail('a@b.example', 'code', 'f')).toMatchObject({ from: env().CODE_MAIL_FROM, silent: true });
  expect(testEmail('a@b.example', 'link', 'f')).toMatchObject({ from: env().MAIL_FROM, silent: true });
});

test('a refusal is kept with its stage until the next test, and is attempted again where that may help', async () => {
  const { organizer } = await makeOrganizer({ role: 'owner' });
  await inTransaction((tx) => enqueueTestEmail(tx, organizer));
  const failure = { stage: 'sender', reply: 550 } as const;
  vi.spyOn(emails, 'deliverEmail').mockResolvedValueOnce({ outcome: 'later', failure });
  expect(await run(organizer.id, 'code')).toEqual({ retry: 'email-not-accepted' });
  expect((await testResults(database(), organizer))[1]).toEqual({ kind: 'code', outcome: 'later', failure });
  await inTransaction((tx) => enqueueTestEmail(tx, organizer));
  expect((await testResults(database(), organizer))[1]).toEqual({ kind: 'code', outcome: 'waiting', failure: null });
});

test('a test email is given up for an organizer who was deleted', async () => {
  expect(await run('00000000-0000-4000-8000-000000000000', 'link')).toEqual({ failed: 'no-organizer' });
});

test('asking for one queues both kinds and is recorded; a moderator cannot', async () => {
  const { organizer } = await makeOrganizer({ role: 'owner' });
  await inTransaction((tx) => enqueueTestEmail(tx, organizer));
  const jobs = await database().$queryRaw<
    { data: unknown }[]
  >`SELECT data FROM pgboss.job ORDER BY data->'payload'->>'kind' DESC`;
  expect(jobs).toMatchObject(
    testKinds.map((kind) => ({ data: { job: 'send-test-email', payload: { organizerId: organizer.id, kind } } })),
  );
  expect(await database().auditEntry.findFirst()).toMatchObject({ action: 'test-email.requested' });
  const { organizer: moderator } = await makeOrganizer({ role: 'moderator' });
  await expect(inTransaction((tx) => enqueueTestEmail(tx, moderator))).rejects.toThrow(NotAllowedError);
  await expect(testResults(database(), moderator)).rejects.toThrow(NotAllowedError);
});
