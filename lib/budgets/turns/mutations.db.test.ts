import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { linkKey } from '@/lib/confirmations/keys';
import { makeLetter } from '@/lib/lifecycle/factory';
import { dayOf, now, setClock } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { confirmationView } from '@/lib/signing/start/queries';
import { tokenIn } from '@/scripts/test/emails';
import { askNamed, deliver, emails, emptyMailbox } from '@/scripts/test/signing-steps';
import { emailTurn, endTurn, type AskedEmail, type EmailTurn } from './mutations';

const db = database();

beforeEach(() => emptyMailbox());
afterEach(() => setClock());

const asked = (overrides: Partial<AskedEmail> = {}): AskedEmail => ({
  key: linkKey(dayOf(now())),
  challenge: randomBytes(32),
  again: 0,
  canonical: 'leila@gmail.com',
  domain: 'gmail.com',
  repeat: 1,
  ...overrides,
});

/** A turn, and the email where it has come. */
async function ask(email: AskedEmail): Promise<EmailTurn> {
  const turn = await emailTurn(db, email);
  if (turn === 'send') await endTurn(db, email, true);
  return turn;
}

const isLater = (turn: EmailTurn): boolean => typeof turn === 'object';
const inAnHour = () => setClock(new Date(now().getTime() + 3_600_000));

test('a stranger who asked six times for somebody’s address does not keep that person from signing', async () => {
  const letter = await makeLetter(db);
  const email = 'leila@mailbox.example';
  for (const name of ['A', 'B', 'C', 'D', 'E', 'F'])
    await askNamed(letter, { email, name: `${name} Stranger` }, 0, '198.51.100.7');
  await askNamed(letter, { email, name: 'Leila Haddad' }, 0, '192.0.2.1');
  expect(await deliver()).toBe(3);
  const lines = await Promise.all((await emails()).map(({ text }) => confirmationView(tokenIn(text))));
  expect(lines.map((view) => view.found && view.line.name)).toContain('Leila Haddad');
});

test('an address gets three emails an hour however many networks ask, and the newest wait for the next hour', async () => {
  const all = Array.from({ length: 40 }, () => asked());
  const turns: EmailTurn[] = [];
  for (const email of all) turns.push(await ask(email));
  expect(turns.filter((turn) => turn === 'send')).toHaveLength(3);
  expect(turns.slice(3).every(isLater)).toBe(true);
  inAnHour();
  const later: EmailTurn[] = [];
  for (const email of all.slice(3)) later.push(await ask(email));
  expect(later.map((turn) => turn === 'send').lastIndexOf(false)).toBe(33);
  expect(later.slice(-3)).toEqual(['send', 'send', 'send']);
  expect(later.slice(0, -3).every((turn) => turn === 'drop')).toBe(true);
});

test('what one network asks for again and again waits in a line of its own, and pushes out nobody', async () => {
  for (let time = 0; time < 3; time++) expect(await ask(asked())).toBe('send');
  const person = asked();
  expect(isLater(await ask(person))).toBe(true);
  const repeated = Array.from({ length: 10 }, (_, index) => asked({ repeat: 3 + index }));
  for (const email of repeated) expect(isLater(await ask(email))).toBe(true);
  inAnHour();
  expect(await ask(person)).toBe('send');
  const turns: EmailTurn[] = [];
  for (const email of repeated) turns.push(await ask(email));
  expect(turns.filter((turn) => turn === 'send')).toHaveLength(1);
  expect(turns.at(-1)).toBe('send');
});

test('many who ask for the same at once are one email; an attempt that failed does not need another turn', async () => {
  const same = asked();
  const turns = await Promise.all(
    Array.from({ length: 20 }, (_, index) => emailTurn(db, { ...same, repeat: index + 1 })),
  );
  expect(turns.filter((turn) => turn === 'send')).toHaveLength(1);
  await endTurn(db, same, false);
  expect(await ask(same)).toBe('send');
  expect(await ask(same)).toBe('drop');
  for (let time = 0; time < 2; time++) expect(await ask(asked())).toBe('send');
  expect(isLater(await ask(asked()))).toBe(true);
});

test('a domain that is no provider gets a hundred emails an hour, with all its subdomains; a provider has no such limit', async () => {
  const to = (index: number, domain: string) => ask(asked({ canonical: `${index}@${domain}`, domain }));
  await db.budget.create({ data: { name: 'emails-domain', perHour: 10 } });
  const sent: EmailTurn[] = [];
  for (let index = 0; index < 30; index++) sent.push(await to(index, `s${index}.strangers.example`));
  expect(sent.filter((turn) => turn === 'send')).toHaveLength(10);
  for (let index = 0; index < 15; index++) expect(await to(index, 'gmail.com')).toBe('send');
});

test('past the budget of the whole server emails wait, and an alert says so', async () => {
  await db.budget.create({ data: { name: 'emails-server', perHour: 100 } });
  const turns: EmailTurn[] = [];
  for (let index = 0; index < 103; index++) turns.push(await ask(asked({ canonical: `${index}@gmail.com` })));
  expect(turns.map(isLater).indexOf(true)).toBe(100);
  expect(await db.alert.findMany()).toMatchObject([{ kind: 'emails-server', letterId: null, atLeast: 100 }]);
});
