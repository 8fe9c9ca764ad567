/**
 * Invariant: anonymous signatures are attributed to an employer in whole groups only, ten the first time and five each
 * further time, apart for each verification level; who is attributed is drawn at random (docs/threat-model.md).
 */
import { randomInt } from 'node:crypto';
import { THRESHOLD, GROUP_SIZE } from '@/lib/tallies/rules';
import type { Hidden, VerificationLevel } from '../rules';

export type HiddenSignature = Hidden & { id: string };
export type Attribution = { employerId: string; verificationLevel: VerificationLevel; ids: string[]; groups: number };

/** How many of `waiting` are attributed now, and in how many groups, where `made` groups were made before. */
export function drawAttributions(waiting: number, made: number): { groups: number; signatures: number } {
  if (made === 0 && waiting < THRESHOLD) return { groups: 0, signatures: 0 };
  const first = made === 0 ? THRESHOLD : 0;
  const further = Math.floor((waiting - first) / GROUP_SIZE);
  return { groups: further + (first ? 1 : 0), signatures: first + further * GROUP_SIZE };
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

/** The name of the group of one employer and verification level. */
export const attributionGroup = (employerId: string, verificationLevel: VerificationLevel): string =>
  `${employerId} ${verificationLevel}`;

/** Draws who is attributed now. `made` tells by `attributionGroup` how many groups were made before. */
export function draw(hidden: readonly HiddenSignature[], made: ReadonlyMap<string, number>): Attribution[] {
  const groups = new Map<string, { employerId: string; verificationLevel: VerificationLevel; ids: string[] }>();
  for (const { id, employerId, verificationLevel } of hidden) {
    if (employerId === null) continue;
    const name = attributionGroup(employerId, verificationLevel);
    const group = groups.get(name) ?? { employerId, verificationLevel, ids: [] };
    group.ids.push(id);
    groups.set(name, group);
  }
  return [...groups.entries()].flatMap(([name, { employerId, verificationLevel, ids }]) => {
    const { groups, signatures } = drawAttributions(ids.length, made.get(name) ?? 0);
    return groups > 0 ? [{ employerId, verificationLevel, groups, ids: shuffled(ids).slice(0, signatures) }] : [];
  });
}
