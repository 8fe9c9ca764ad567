/**
 * Invariant: under an employer's name anonymous signatures stand in whole steps only, ten the first time and five each
 * further time, apart for each standing; who steps forward is drawn at random (docs/threat-model.md).
 */
import { randomInt } from 'node:crypto';
import { FIRST_STEP, NEXT_STEP } from '@/lib/tallies/rules';
import type { Hidden, Standing } from './rules';

export type HiddenSignature = Hidden & { id: string };
export type StepForward = { employerId: string; standing: Standing; ids: string[]; steps: number };

/** How many of `waiting` may step forward, and in how many steps, where `taken` steps were made before. */
export function stepsFor(waiting: number, taken: number): { steps: number; signatures: number } {
  if (taken === 0 && waiting < FIRST_STEP) return { steps: 0, signatures: 0 };
  const first = taken === 0 ? FIRST_STEP : 0;
  const further = Math.floor((waiting - first) / NEXT_STEP);
  return { steps: further + (first ? 1 : 0), signatures: first + further * NEXT_STEP };
}

/** Fisher and Yates's shuffle with the system's randomness (Knuth, The Art of Computer Programming, 3.4.2). */
export function shuffled<T>(given: readonly T[]): T[] {
  const items = [...given];
  for (let last = items.length - 1; last > 0; last--) {
    const other = randomInt(last + 1);
    [items[last], items[other]] = [items[other] as T, items[last] as T];
  }
  return items;
}

/** The name of one group that steps together. */
export const groupOf = (employerId: string, standing: Standing): string => `${employerId} ${standing}`;

/** Draws who steps forward now. `taken` tells by `groupOf` how many steps each group has made. */
export function draw(hidden: readonly HiddenSignature[], taken: ReadonlyMap<string, number>): StepForward[] {
  const groups = new Map<string, { employerId: string; standing: Standing; ids: string[] }>();
  for (const { id, employerId, standing } of hidden) {
    if (employerId === null) continue;
    const name = groupOf(employerId, standing);
    const group = groups.get(name) ?? { employerId, standing, ids: [] };
    group.ids.push(id);
    groups.set(name, group);
  }
  return [...groups.entries()].flatMap(([name, { employerId, standing, ids }]) => {
    const { steps, signatures } = stepsFor(ids.length, taken.get(name) ?? 0);
    return steps > 0 ? [{ employerId, standing, steps, ids: shuffled(ids).slice(0, signatures) }] : [];
  });
}
