import { afterEach, describe, expect, test } from 'vitest';
import { setClock } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { withinLimit } from '@/lib/platform/rate-limit';
import { makeOrganizer, testPassword } from '../factory';
import { changePassword, signInWithPassword, reauthenticate } from './mutations';
import { activeSession, ownSessions } from '../queries';
import { isRecentlyAuthenticated } from '../sessions/rules';

const from = { network: '192.0.2.7', device: 'Firefox on Linux' };
const in_ = (hours: number) => setClock(new Date(Date.now() + hours * 3_600_000));

afterEach(() => setClock());

describe('signing in', () => {
  test('opens a session that the gate knows', async () => {
    const { organizer } = await makeOrganizer();
    const outcome = await signInWithPassword({ email: organizer.email, password: testPassword }, from);
    const session = await activeSession(database(), outcome.ok ? outcome.sessionId : '');
    expect(session?.organizer.id).toBe(organizer.id);
  });

  test('gives a wrong password and an unknown address the same response', async () => {
    const { organizer } = await makeOrganizer();
    const wrong = await signInWithPassword({ email: organizer.email, password: 'not the password' }, from);
    const unknown = await signInWithPassword({ email: 'nobody@example.org', password: testPassword }, from);
    expect(wrong).toEqual({ ok: false, why: 'wrong' });
    expect(unknown).toEqual(wrong);
  });

  test('takes as long for an unknown address as for a known one', async () => {
    const { organizer } = await makeOrganizer();
    const timed = async (email: string) => {
      const start = performance.now();
      await signInWithPassword({ email, password: 'not the password' }, from);
      return performance.now() - start;
    };
    await timed('warm@example.org');
    const known: number[] = [];
    const unknown: number[] = [];
    for (let round = 0; round < 5; round += 1) {
      known.push(await timed(organizer.email));
      unknown.push(await timed(`nobody${round}@example.org`));
    }
    const median = (values: number[]) => values.toSorted((one, other) => one - other)[2] ?? 0;
    expect(median(unknown) / median(known)).toBeGreaterThan(0.25);
    expect(median(unknown) / median(known)).toBeLessThan(4);
  });

  test('is locked after ten wrong passwords, for the right one too, and open again a quarter of an hour later', async () => {
    const { organizer } = await makeOrganizer();
    const attempt = (password: string) => signInWithPassword({ email: organizer.email, password }, from);
    for (let round = 0; round < 10; round += 1) expect((await attempt('wrong')).ok).toBe(false);
    expect(await attempt(testPassword)).toEqual({ ok: false, why: 'locked' });
    in_(0.25);
    expect((await attempt(testPassword)).ok).toBe(true);
  });

  test('resets the count after the right password', async () => {
    const { organizer } = await makeOrganizer();
    const attempt = (password: string) => signInWithPassword({ email: organizer.email, password }, from);
    for (let round = 0; round < 9; round += 1) await attempt('wrong');
    expect((await attempt(testPassword)).ok).toBe(true);
    expect(await attempt('wrong')).toEqual({ ok: false, why: 'wrong' });
  });

  test('is open to its owner while somebody elsewhere types wrong passwords for the same address', async () => {
    const { organizer } = await makeOrganizer();
    const stranger = { ...from, network: '198.51.100.1' };
    for (let round = 0; round < 10; round += 1)
      await signInWithPassword({ email: organizer.email, password: 'wrong' }, stranger);
    const right = { email: organizer.email, password: testPassword };
    expect(await signInWithPassword(right, stranger)).toEqual({ ok: false, why: 'locked' });
    expect((await signInWithPassword(right, from)).ok).toBe(true);
  });

  test('is locked for an address that hundreds of networks try', async () => {
    const { organizer } = await makeOrganizer();
    expect(await fill('sign-in-address', organizer.email, 300)).toBe(300);
    expect(await signInWithPassword({ email: organizer.email, password: testPassword }, from)).toEqual({
      ok: false,
      why: 'locked',
    });
  });

  test('is locked for a network that tries many addresses', async () => {
    const { organizer } = await makeOrganizer();
    const right = { email: organizer.email, password: testPassword };
    expect(await fill('sign-in-network', from.network, 60)).toBe(60);
    expect(await signInWithPassword(right, from)).toEqual({ ok: false, why: 'locked' });
    expect((await signInWithPassword(right, { ...from, network: '198.51.100.1' })).ok).toBe(true);
  });
});

/** Uses up a limit without the work of as many passwords; how many it let through. */
async function fill(name: string, subject: string, limit: number): Promise<number> {
  let passed = 0;
  while (await withinLimit(database(), name, subject, limit, 15)) passed += 1;
  return passed;
}

describe('a session', () => {
  test('ends after three days without use and after two weeks at most', async () => {
    const { sessionId } = await makeOrganizer();
    in_(71);
    expect(await activeSession(database(), sessionId)).not.toBeNull();
    in_(73);
    expect(await activeSession(database(), sessionId)).toBeNull();
    await database().organizerSession.updateMany({ data: { lastSeenAt: new Date(Date.now() + 15 * 86_400_000) } });
    in_(14 * 24 + 1);
    expect(await activeSession(database(), sessionId)).toBeNull();
  });

  test('is known to the database only by its hash', async () => {
    const { sessionId } = await makeOrganizer();
    const [row] = await database().$queryRaw<{ text: string }[]>`SELECT organizer_session::text FROM organizer_session`;
    expect(JSON.stringify(row)).not.toContain(sessionId);
    expect(JSON.stringify(row)).not.toContain(Buffer.from(sessionId, 'base64url').toString('hex'));
  });
});

describe('typing the password again', () => {
  test('counts as recent for ten minutes', async () => {
    const session = await makeOrganizer();
    in_(1);
    const before = await activeSession(database(), session.sessionId);
    expect(before && isRecentlyAuthenticated(before.authenticatedAt, new Date(Date.now() + 3_600_000))).toBe(false);
    expect(await reauthenticate(session, 'wrong')).toBe('wrong');
    expect(await reauthenticate(session, testPassword)).toBe('right');
    const after = await activeSession(database(), session.sessionId);
    expect(after && isRecentlyAuthenticated(after.authenticatedAt, new Date(Date.now() + 3_600_000))).toBe(true);
  });

  test('is locked after ten wrong ones in this session, and in no other', async () => {
    const { organizer, ...session } = await makeOrganizer();
    const elsewhere = await signInWithPassword({ email: organizer.email, password: testPassword }, from);
    const other = await activeSession(database(), elsewhere.ok ? elsewhere.sessionId : '');
    for (let round = 0; round < 10; round += 1) await reauthenticate({ organizer, ...session }, 'wrong');
    expect(await reauthenticate({ organizer, ...session }, testPassword)).toBe('locked');
    expect(other && (await reauthenticate(other, testPassword))).toBe('right');
  });

  test('is open however many strangers try to sign in with the address', async () => {
    const session = await makeOrganizer();
    await fill('sign-in-address', session.organizer.email, 300);
    expect(await reauthenticate(session, testPassword)).toBe('right');
  });
});

describe('changing the password', () => {
  test('ends the other sessions, keeps this one, and is recorded', async () => {
    const session = await makeOrganizer();
    const { organizer } = session;
    await signInWithPassword({ email: organizer.email, password: testPassword }, from);
    expect(await ownSessions(database(), organizer)).toHaveLength(2);
    await changePassword(session, 'another sturdy sentence');
    expect((await ownSessions(database(), organizer)).map(({ key }) => key)).toEqual([session.key]);
    expect(await signInWithPassword({ email: organizer.email, password: testPassword }, from)).toMatchObject({
      ok: false,
    });
    expect(
      await signInWithPassword({ email: organizer.email, password: 'another sturdy sentence' }, from),
    ).toMatchObject({
      ok: true,
    });
    const actions = await database().auditEntry.findMany({ orderBy: { number: 'asc' } });
    expect(actions.map(({ action }) => action)).toEqual(['session.ended', 'password.changed']);
  });
});
