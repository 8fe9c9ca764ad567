/**
 * When an email that a started signing asked for goes out. All that depends on the address is decided here, by the worker:
 * the request has long been answered. Counters are rows of their own, in statements of their own.
 */
import { addHours, now, roundUpToHour } from '@/lib/platform/clock';
import { Prisma, type Db } from '@/lib/platform/db';
import { env } from '@/lib/platform/env';
import { blindIndex } from '@/lib/platform/keyring/keyring';
import type { KeyName } from '@/lib/platform/keyring/purposes';
import { raiseAlert } from '../alerts/mutations';
import { counterKey, countEach, nextHour, readCounter } from '../counters/mutations';
import { domainKind } from '../domains/queries';
import { countedDomain } from '../domains/rules';
import { budgetNumbers } from '../queries';
import type { BudgetNumbers } from '../rules';

/** An email that somebody asked for. */
export type AskedEmail = {
  /** The key of its challenge: what waits longer than an hour is counted under it, and cannot be tested once it has expired. */
  key: KeyName;
  /** Names the challenge. */
  challenge: Uint8Array;
  /** How often "Send again" was used: each is an email of its own. */
  again: number;
  canonical: string;
  /** The domain that the email goes to. */
  domain: string;
  /** Of `countStart`. */
  repeat: number;
};

export type EmailTurn = 'send' | 'drop' | { later: Date };

// As long as the lease of a job: whoever is at it longer has been killed.
const BUSY_SECONDS = 600;

/**
 * How many wait for one address: the newest ones, so that an older start of a stranger never holds up a new one. Those that
 * one network asked for more often than it may are in a line of their own, and push out nobody else.
 */
const LONGEST_LINE = { first: 3, repeated: 1 } as const;
type Line = keyof typeof LONGEST_LINE;

/** What is stored of an email, or of its wait among the repeated ones. */
const turnKey = ({ key, challenge, again }: AskedEmail, line: Line = 'first') =>
  blindIndex(key, 'email-turn', challenge, String(again), line);

const lineKey = ({ key, canonical }: AskedEmail, line: Line) => blindIndex(key, 'email-line', canonical, line);

const endOf = ({ expiresAt }: KeyName): Date => roundUpToHour(expiresAt ?? addHours(now(), 24));

/**
 * Whether the email goes out now, once however many asked for the same; later, where its budget of this hour is used up;
 * or not at all, where it was sent or enough newer ones wait for the same address. `endTurn` has to follow a `send`.
 */
export async function emailTurn(db: Db, asked: AskedEmail): Promise<EmailTurn> {
  if (env().RATE_LIMITS === 'off') return takeTurn(db, asked, () => Promise.resolve(true));
  const numbers = await budgetNumbers(db);
  if (asked.repeat > numbers['emails-network-address']) {
    const wait = await waitAsRepeated(db, asked);
    if (wait) return wait;
  }
  return takeTurn(db, asked, () => isWithinBudgets(db, asked, numbers));
}

/** After a `send`: the email was accepted, or another attempt follows, which needs no new turn. */
export async function endTurn(db: Db, asked: AskedEmail, sent: boolean): Promise<void> {
  await db.emailTurn.updateMany({ where: { key: turnKey(asked) }, data: { ended: sent, busyUntil: null } });
}

/** Null once it has waited for the next hour: from then on it is an email like any other. */
async function waitAsRepeated(db: Db, asked: AskedEmail): Promise<EmailTurn | null> {
  const same = await db.emailTurn.findUnique({ where: { key: turnKey(asked) } });
  if (same?.ended) return 'drop';
  const key = turnKey(asked, 'repeated');
  const waiting = await db.emailTurn.findUnique({ where: { key } });
  if (!waiting) {
    const [later, place] = [nextHour(), await newPlace(db, asked, 'repeated')];
    const row = { key, until: endOf(asked.key), place, busyUntil: later };
    await db.emailTurn.createMany({ data: [row], skipDuplicates: true });
    return { later };
  }
  if (waiting.busyUntil && waiting.busyUntil > now()) return { later: waiting.busyUntil };
  return (await isOutdone(db, asked, 'repeated', waiting.place)) ? 'drop' : null;
}

async function takeTurn(db: Db, asked: AskedEmail, isWithin: () => Promise<boolean>): Promise<EmailTurn> {
  const key = turnKey(asked);
  const turn = await claim(db, key, endOf(asked.key));
  if ('taken' in turn) return turn.taken;
  if (turn.granted) return 'send';
  if (await isOutdone(db, asked, 'first', turn.place)) {
    await db.emailTurn.update({ where: { key }, data: { ended: true } });
    return 'drop';
  }
  if (await isWithin()) {
    await db.emailTurn.update({ where: { key }, data: { granted: true } });
    return 'send';
  }
  const [later, place] = [nextHour(), turn.place ?? (await newPlace(db, asked, 'first'))];
  await db.emailTurn.update({ where: { key }, data: { place, busyUntil: later } });
  return { later };
}

type Claim = { granted: boolean; place: number | null } | { taken: 'drop' | { later: Date } };

/** Takes the email for this worker, unless it was sent, waits, or another worker has it. */
async function claim(db: Db, key: Uint8Array<ArrayBuffer>, until: Date): Promise<Claim> {
  const busyUntil = new Date(now().getTime() + BUSY_SECONDS * 1000);
  const [claimed] = await db.$queryRaw<{ granted: boolean; place: number | null }[]>(Prisma.sql`
    INSERT INTO email_turn (key, until, busy_until) VALUES (${key}, ${until}, ${busyUntil})
    ON CONFLICT (key) DO UPDATE SET busy_until = excluded.busy_until
      WHERE NOT email_turn.ended AND (email_turn.busy_until IS NULL OR email_turn.busy_until <= ${now()}::timestamptz)
    RETURNING granted, place`);
  if (claimed) return claimed;
  const other = await db.emailTurn.findUnique({ where: { key } });
  return { taken: other?.busyUntil && !other.ended ? { later: other.busyUntil } : 'drop' };
}

/** Counts the email, and says whether each of its budgets allows it. */
async function isWithinBudgets(db: Db, { canonical, domain }: AskedEmail, numbers: BudgetNumbers): Promise<boolean> {
  const ofAddress = await countEach(db, [counterKey('emails-address', canonical)]);
  if ((ofAddress.counts[0] ?? 0) > numbers['emails-address']) return false;
  const keys = [counterKey('emails-domain', countedDomain(domain)), counterKey('emails-server')];
  const [toDomain = 0, ofServer = 0] = (await countEach(db, keys)).counts;
  const most = numbers['emails-server'];
  if (ofServer > most) await raiseAlert(db, { letterId: null, kind: 'emails-server', subject: '', atLeast: most });
  return ofServer <= most && toDomain <= (await domainBudget(db, domain, numbers));
}

async function domainBudget(db: Db, domain: string, numbers: BudgetNumbers): Promise<number> {
  const kind = await domainKind(db, domain);
  if (kind === 'provider') return Infinity;
  return numbers[kind === 'employer' ? 'emails-employer-domain' : 'emails-domain'];
}

async function newPlace(db: Db, asked: AskedEmail, line: Line): Promise<number> {
  return (await countEach(db, [lineKey(asked, line)], endOf(asked.key))).counts[0] ?? 0;
}

/** Whether enough newer ones wait for the same address. */
async function isOutdone(db: Db, asked: AskedEmail, line: Line, place: number | null): Promise<boolean> {
  return place !== null && (await readCounter(db, lineKey(asked, line))) - place >= LONGEST_LINE[line];
}
