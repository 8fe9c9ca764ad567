import { createHash } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { z } from 'zod';
import { Prisma, PrismaClient } from '@/prisma/client/client';
import { env } from './env';

export { Prisma };

/** What a query or mutation runs on: the client, or the transaction that it is part of. */
export type Db = Prisma.TransactionClient;

type Shared = { prisma?: PrismaClient; pool?: pg.Pool };
// One pool a process: the renderer's bundle and the server's own modules share it.
const shared = globalThis as typeof globalThis & { undersigned?: Shared };

/** Bounds of a statement, in milliseconds: nobody waits for the database without end. */
type Limits = { lock: number; statement: number; transaction: number };

/** What a request may cost. A signer whose signature waits for a batch being published learns after three seconds. */
const requestLimits: Limits = { lock: 3_000, statement: 15_000, transaction: 30_000 };

/** What the worker may take for a whole batch. */
const longLimits: Limits = { lock: 30_000, statement: 60_000, transaction: 120_000 };

/**
 * The bounds of every statement on a connection of ours. A pooler in transaction mode, which is there where
 * `DATABASE_DIRECT_URL` is set, refuses start-up parameters: docs/operating.md says what to set for the role instead.
 */
export function connectionLimits(): { statement_timeout?: number; lock_timeout?: number } {
  if (env().DATABASE_DIRECT_URL) return {};
  return { statement_timeout: requestLimits.statement, lock_timeout: requestLimits.lock };
}

function pool(holder: Shared): pg.Pool {
  if (holder.pool) return holder.pool;
  const made = new pg.Pool({
    connectionString: env().DATABASE_URL ?? '',
    ...connectionLimits(),
    max: 10,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
  });
  // A connection that breaks while nobody uses it is replaced by the next statement.
  made.on('error', () => undefined);
  return (holder.pool = made);
}

/** The process's database client. */
export function database(): PrismaClient {
  const holder = (shared.undersigned ??= {});
  return (holder.prisma ??= new PrismaClient({
    adapter: new PrismaPg(pool(holder), { disposeExternalPool: true }),
    // A library's error text may quote a row; what we log are our own codes.
    log: [],
    errorFormat: 'minimal',
  }));
}

/**
 * Runs one statement, a transaction of its own, without the client: a tenth of its cost, for what signing does for each
 * request. Prepared once a connection, except behind a pooler that gives each transaction another one. Throws
 * `DatabaseBusyError` where it has to wait for too long.
 */
export async function runStatement<Row>(statement: Prisma.Sql): Promise<Row[]> {
  const { text, values } = statement;
  const name = env().DATABASE_DIRECT_URL ? undefined : statementName(text);
  try {
    const { rows } = await pool((shared.undersigned ??= {})).query({ name, text, values });
    return rows as Row[];
  } catch (error) {
    if (isBusy(error)) throw new DatabaseBusyError();
    throw error;
  }
}

const names = new Map<string, string>();

/** Statements are written in the code, so there are few. */
function statementName(text: string): string {
  const known = names.get(text);
  if (known) return known;
  const name = `s${createHash('sha256').update(text).digest('hex').slice(0, 24)}`;
  names.set(text, name);
  return name;
}

/** Thrown where a lock, a statement or a connection did not come in time: the same request may succeed later. */
export class DatabaseBusyError extends Error {
  constructor() {
    super('DatabaseBusyError');
    this.name = 'DatabaseBusyError';
  }
}

/**
 * Runs `work` in one transaction at the level that the caller needs; nothing of it stays when it throws. Throws
 * `DatabaseBusyError` where it has to wait for too long.
 */
export const inTransaction = <T>(
  work: (tx: Db) => Promise<T>,
  isolation?: Prisma.TransactionIsolationLevel,
): Promise<T> => inLimitedTransaction(work, requestLimits, isolation);

/** `inTransaction` for the worker, which may wait and work for longer than a request. */
export const inLongTransaction = <T>(work: (tx: Db) => Promise<T>): Promise<T> =>
  inLimitedTransaction(work, longLimits);

async function inLimitedTransaction<T>(
  work: (tx: Db) => Promise<T>,
  { lock, statement, transaction }: Limits,
  isolation?: Prisma.TransactionIsolationLevel,
): Promise<T> {
  try {
    return await database().$transaction(
      async (tx) => {
        // Local to the transaction, so that they hold behind a pooler too and reach nobody else.
        await tx.$executeRaw`SELECT set_config('lock_timeout', ${String(lock)}, true), set_config('statement_timeout', ${String(statement)}, true)`;
        return work(tx);
      },
      { maxWait: 5_000, timeout: transaction, ...(isolation ? { isolationLevel: isolation } : {}) },
    );
  } catch (error) {
    if (isBusy(error)) throw new DatabaseBusyError();
    throw error;
  }
}

/** Prisma's timeouts of the pool and of a transaction; PostgreSQL's lock_not_available and query_canceled. */
const prismaBusy = z.object({ code: z.enum(['P2024', 'P2028']) });
const postgresBusy = z.object({
  meta: z.object({
    driverAdapterError: z.object({ cause: z.object({ originalCode: z.enum(['55P03', '57014']) }) }),
  }),
});

const driverBusy = z.object({ code: z.enum(['55P03', '57014']) });

// By its shape: the error may come from the other copy of the client, of the renderer's bundle or the server's own modules.
const isBusy = (error: unknown): boolean =>
  [prismaBusy, postgresBusy, driverBusy].some((shape) => shape.safeParse(error).success);

/** A copy over an own buffer, which is what a `Bytes` column takes. */
export const bytes = (value: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(value);
