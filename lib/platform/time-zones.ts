import { timeZonesNames } from '@vvo/tzdb';

/** The time zones to choose from, by their present IANA names. */
export const timeZones: readonly string[] = ['UTC', ...timeZonesNames.filter((name) => name !== 'UTC').toSorted()];

const known = new Map(timeZones.map((name) => [name.toLowerCase(), name]));

/**
 * The IANA name of what was typed, such as `America/Los_Angeles` for `america/los angeles`, or its one city; null where
 * there is none.
 */
export function timeZoneNamed(typed: string): string | null {
  const wanted = typed.trim().toLowerCase().replace(/\s+/g, '_');
  const exact = known.get(wanted);
  if (exact || wanted === '') return exact ?? null;
  const [city, another] = timeZones.filter((name) => name.toLowerCase().endsWith(`/${wanted}`));
  return city && !another ? city : null;
}
