import { PrismaPg } from '@prisma/adapter-pg';
import { Prisma, PrismaClient } from '@/prisma/client/client';
import { env } from './env';

export { Prisma };

/** What a query or mutation runs on: the client, or the transaction that it is part of. */
export type Db = Prisma.TransactionClient;

type Kept = { prisma?: PrismaClient };
// One pool a process: the renderer's bundle and the server's own modules share it.
const kept = globalThis as typeof globalThis & { undersigned?: Kept };

/** The process's database client. */
export function database(): PrismaClient {
  const holder = (kept.undersigned ??= {});
  return (holder.prisma ??= new PrismaClient({
    adapter: new PrismaPg({
      connectionString: env().DATABASE_URL ?? '',
      max: 10,
      connectionTimeoutMillis: 5_000,
      idleTimeoutMillis: 30_000,
    }),
    // A library's error text may quote a row; what we log are our own codes.
    log: [],
    errorFormat: 'minimal',
  }));
}

/** Runs `work` in one transaction at the level that the caller needs; nothing of it stays when it throws. */
export function inTransaction<T>(
  work: (tx: Db) => Promise<T>,
  isolation?: Prisma.TransactionIsolationLevel,
): Promise<T> {
  return database().$transaction(work, {
    maxWait: 5_000,
    timeout: 60_000,
    ...(isolation ? { isolationLevel: isolation } : {}),
  });
}

/** A copy over an own buffer, which is what a `Bytes` column takes. */
export const bytes = (value: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(value);
