/**
 * Whether this process may be sent requests: it is not shutting down, the database answers, and every migration of this code is
 * applied.
 */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { database } from './db';

type State = { isShuttingDown?: boolean; last?: { at: number; ready: Promise<boolean> } };
// Two copies of this module live in one server process, Next's bundle and the server's own: they share one state.
const holder = globalThis as typeof globalThis & { undersignedReadiness?: State };
const state = (): State => (holder.undersignedReadiness ??= {});

/** How long one check of the database serves everyone who asks. */
const CACHED_MS = 500;
/** A database that takes longer to return a few names is not ready for anything else. */
const TIMEOUT_MS = 2_000;

/** From here on this process is not ready, so that a load balancer stops sending it requests. */
export function beginShutdown(): void {
  state().isShuttingDown = true;
}

/** Tells whether requests may be sent here. Never throws. */
export async function isReady(): Promise<boolean> {
  const current = state();
  if (current.isShuttingDown) return false;
  if (!current.last || Date.now() - current.last.at > CACHED_MS)
    current.last = { at: Date.now(), ready: Promise.race([databaseIsReady(), timeout()]) };
  return current.last.ready;
}

const timeout = (): Promise<false> => setTimeout(TIMEOUT_MS, false, { ref: false });

async function databaseIsReady(): Promise<boolean> {
  try {
    const applied = await database().$queryRaw<{ migration_name: string }[]>`
      SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`;
    const names = new Set(applied.map((row) => row.migration_name));
    return migrationsOfThisCode().every((name) => names.has(name));
  } catch {
    // Unreachable, or empty: which of the two it is, the start command says.
    return false;
  }
}

const migrationsOfThisCode = (): string[] =>
  readdirSync(path.resolve('prisma/migrations'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
