/**
 * The environment, validated once. Invariant: no other module of app, components or lib reads `process.env`.
 * Names and defaults are promises to operators: see docs/operating.md.
 */
import path from 'node:path';
import { z } from 'zod';
import { timeZoneNamed } from './time-zones';

const MILLISECONDS = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };

const duration = z
  .string()
  .regex(/^\d+[smhd]$/, 'must be a number with s, m, h or d, such as 1h')
  .transform((text) => Number(text.slice(0, -1)) * MILLISECONDS[text.slice(-1) as keyof typeof MILLISECONDS])
  // A timer that is to wait for nothing, or for more than 2^31 milliseconds, does not wait at all: who looks every 0h or 30d
  // looks without end.
  .refine(
    (milliseconds) => milliseconds >= 1_000 && milliseconds <= 2_073_600_000,
    'must be from 1s to 24d, such as 1h',
  );

const whole = (sentence: string, least: number, most = Number.MAX_SAFE_INTEGER) =>
  z.coerce.number(sentence).int(sentence).min(least, sentence).max(most, sentence);

const oneOf = <const Values extends readonly string[]>(...values: Values) =>
  z.enum(values, `must be one of ${values.join(', ')}`);

const addresses = z
  .string()
  .transform((text) => text.split(/[\s,]+/).filter(Boolean))
  .pipe(
    z.array(z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()], 'must be network addresses, separated by commas')),
  );

const postgresUrl = z.url({
  protocol: /^postgres(ql)?$/,
  error: 'must look like postgresql://user:password@host:5432/database',
});
const mailbox = z
  .string()
  .regex(/^[^\r\n]*<?[^\s<>@]+@[^\s<>@]+>?$/, 'must be a mail address, such as Letters <letters@example.org>');

const timeZone = z.string().transform((name, context) => {
  const known = timeZoneNamed(name);
  if (known === null) context.addIssue('must be an IANA time zone, such as Europe/Berlin');
  return known ?? 'UTC';
});

const shape = z.object({
  NODE_ENV: z.string().default('production'),
  PORT: whole('must be a number from 1 to 65535', 1, 65_535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  BASE_URL: z.url({ protocol: /^https?$/, error: 'must be an address such as https://letters.example.org' }).optional(),
  TRUSTED_PROXIES: addresses.default([]),
  DATABASE_URL: postgresUrl.optional(),
  DATABASE_DIRECT_URL: postgresUrl.optional(),
  DATA_DIR: z.string().default('.data'),
  KEY_DIR: z.string().default('.keys'),
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'must look like smtp://user:password@host:587' }).optional(),
  MAIL_FROM: mailbox.default('Undersigned <letters@localhost>'),
  CODE_MAIL_FROM: mailbox.default('Post <code@localhost>'),
  SOURCE_URL: z
    .url({ protocol: /^https?$/, error: 'must be an address such as https://example.org/source' })
    .optional(),
  MAIL_ENVELOPE_FROM: z
    .string()
    .regex(/^(?:sender|[^\s<>@]+@[^\s<>@]+)?$/, 'must be empty, "sender" or an email address without a name')
    .default(''),
  LOG_LEVEL: oneOf('silent', 'error', 'warn', 'info', 'debug').default('info'),
  DEMO: oneOf('on', 'off').optional(),
  RATE_LIMITS: oneOf('on', 'off').default('on'),
  SECURITY_CONTACT: z
    .url({ protocol: /^(?:https|mailto)$/, error: 'must be an address such as mailto:security@example.org' })
    .optional(),
  TIME_ZONE: timeZone.default('UTC'),
  BATCH_EVERY: duration.default(3_600_000),
  BATCH_SIZE: whole('must be 10 or more: fewer would show a person', 10).default(10),
  NEXT_DIST_DIR: z.string().default('.next'),
});

export type Env = ReturnType<typeof complete>;

/** Thrown when the environment cannot be used; `problems` are whole sentences that say what to set. */
export class EnvError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
  }
}

const LOCAL = new Set(['localhost', '127.0.0.1', '[::1]']);

function complete(given: z.output<typeof shape>) {
  const baseUrl = new URL(given.BASE_URL ?? `http://localhost:${given.PORT}`);
  return {
    ...given,
    BASE_URL: baseUrl.origin,
    DATA_DIR: path.resolve(given.DATA_DIR),
    KEY_DIR: path.resolve(given.KEY_DIR),
    /** Only this machine can reach it: emails may go to files, and http is allowed. */
    local: LOCAL.has(baseUrl.hostname),
  };
}

function crossChecks(env: Env): string[] {
  const problems: string[] = [];
  if (!env.local && !env.BASE_URL.startsWith('https:'))
    problems.push(`BASE_URL is ${env.BASE_URL}: anything but localhost must be https.`);
  if (!env.local && !env.SMTP_URL)
    problems.push(
      `BASE_URL is ${env.BASE_URL}, so signers are elsewhere: set SMTP_URL, or their emails would only become files.`,
    );
  const inside = path.relative(env.DATA_DIR, env.KEY_DIR);
  if (inside === '' || (!inside.startsWith('..') && !path.isAbsolute(inside)))
    problems.push('KEY_DIR must lie outside DATA_DIR: a backup of the one must never hold the other.');
  return problems;
}

/** Reads and checks the variables in `source`. Throws `EnvError` with every problem at once. */
export function readEnv(source: Record<string, string | undefined>): Env {
  const filled = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = shape.safeParse(filled);
  if (!parsed.success) {
    throw new EnvError(parsed.error.issues.map((issue) => `${String(issue.path[0])} ${issue.message}.`));
  }
  const env = complete(parsed.data);
  const problems = crossChecks(env);
  if (problems.length > 0) throw new EnvError(problems);
  return env;
}

let current: Env | undefined;

/** The environment of this process, read at the first call. */
export function env(): Env {
  current ??= readEnv(process.env);
  return current;
}
