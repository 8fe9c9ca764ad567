/**
 * Whether this process may be sent requests: it is not ending, the database answers, and every migration of this code is
 * applied.
 */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { database } from './db';

type Kept = { ending?: boolean; last?: { at: number; ready: Promise<boolean> } };
// Two copies of this module live in one server process, Next's bundle and the server's own: they share one state.
const holder = globalThis as typeof globalThis & { undersignedReadiness?: Kept };
const state = (): Kept => (holder.undersignedReadiness ??= {});

/** How long one answer of the database serves everyone who asks. */
const KEPT_MS = 500;
/** A database that takes longer to say a few names is not ready for anything else. */
const PATIENCE_MS = 2_000;

/** From here on this process says that it is not ready, so that a balancer stops sending it requests. */
export function beginEnding(): void {
  state().ending = true;
}

/** Tells whether requests may be sent here. Never throws. */
export async function isReady(): Promise<boolean> {
  const kept = state();
  if (kept.ending) return false;
  if (!kept.last || Date.now() - kept.last.at > KEPT_MS)
    kept.last = { at: Date.now(), ready: Promise.race([databaseIsReady(), tired()]) };
  return kept.last.ready;
}

const tired = (): Promise<false> => setTimeout(PATIENCE_MS, false, { ref: false });

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
