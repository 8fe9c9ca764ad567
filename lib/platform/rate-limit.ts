/**
 * Counting who asks how often, without keeping who asked: rows are keyed by an HMAC under the day's `rate` key, or
 * under the key of what was started, in an unlogged table. Network addresses count as the IPv4 address or the IPv6 /64.
 */
import { isIPv6 } from 'node:net';
import { dayOf, now } from './clock';
import { Prisma, type Db } from './db';
import { env } from './env';
import { blindIndex } from './keyring/keyring';
import { dailyPurpose, type KeyName } from './keyring/purposes';

/** One a day, since this table is shared by every domain's limits: until a day after its day nobody else can test who asked. */
export const ratePurpose = dailyPurpose('rate', { daysAfter: 1 });
export const rateKey = ratePurpose.key;

/** The part of a network address that identifies one household or office. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/, '');
  if (!isIPv6(plain)) return plain;
  const [head = '', tail = ''] = plain.split('::');
  const left = head.split(':').filter(Boolean);
  const right = plain.includes('::') ? tail.split(':').filter(Boolean) : [];
  const groups = [...left, ...Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0'), ...right];
  return groups
    .slice(0, 4)
    .map((group) => group.toLowerCase().padStart(4, '0'))
    .join(':');
}

/** The network that a request comes from. The gateway has put the one address that we believe there. */
export const networkOfHeaders = (headers: Pick<Headers, 'get'>): string =>
  networkOf(headers.get('x-forwarded-for') ?? '');

const startOfWindow = (windowMinutes: number): Date => {
  const length = windowMinutes * 60_000;
  return new Date(Math.floor(now().getTime() / length) * length);
};

const keyOf = (name: string, subject: string, window: Date) => blindIndex(rateKey(dayOf(window)), name, subject);

/**
 * Counts one event and tells whether `subject` is still within `limit` a window. One statement, safe under any load.
 * `under` is the key that hides the subject: what must not outlive its signing is counted under that signing's own key.
 */
export async function withinLimit(
  db: Db,
  name: string,
  subject: string,
  limit: number,
  windowMinutes: number,
  under?: KeyName,
): Promise<boolean> {
  if (env().RATE_LIMITS === 'off') return true;
  const window = startOfWindow(windowMinutes);
  const key = under ? blindIndex(under, 'limit', name, subject) : keyOf(name, subject, window);
  const [row] = await db.$queryRaw<{ count: number }[]>(Prisma.sql`
    INSERT INTO rate_limit (key, "window", count) VALUES (${key}, ${window}, 1)
    ON CONFLICT (key, "window") DO UPDATE SET count = rate_limit.count + 1
    RETURNING count`);
  return (row?.count ?? 0) <= limit;
}

/** Takes back what was counted for `subject` in the running window: whoever proved who they are starts anew. */
export async function resetLimit(db: Db, name: string, subject: string, windowMinutes: number): Promise<void> {
  const window = startOfWindow(windowMinutes);
  await db.rateLimit.deleteMany({ where: { key: keyOf(name, subject, window), window } });
}

/** Removes what no window needs any more; none is longer than an hour. */
export async function deleteExpiredLimits(db: Db): Promise<void> {
  await db.rateLimit.deleteMany({ where: { window: { lt: startOfWindow(60) } } });
}
