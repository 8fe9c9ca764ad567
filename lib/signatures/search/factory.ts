/** Makes very many named signatures, by COPY: for benchmarks of the search. */
import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { employerNamesSql } from '@/lib/employers/queries';
import { nameKey } from '../names/rules';

/** The names of one country. */
export type SeedNames = { readonly given: readonly string[]; readonly family: readonly string[] };

/** Some are much more frequent than others, as names are. */
const pick = <T>(from: readonly T[]): T => from[Math.floor(from.length * Math.random() ** 2.5)] as T;
const hash = (): string => `\\\\x${randomBytes(32).toString('hex')}`;

/** Adds `count` signers to the letter that somebody has signed already; the words of their names come by the table's triggers. */
export async function seedSigners(client: Client, count: number, people: readonly SeedNames[]): Promise<void> {
  const { rows } = await client.query<{ letter: string; employers: string[] }>(
    `SELECT letter_id::text AS letter, (SELECT array_agg(id::text) FROM (${employerNamesSql}) e) AS employers
     FROM named_signature LIMIT 1`,
  );
  const [first] = rows;
  if (!first) throw new Error('NobodyHasSigned');
  const { letter, employers } = first;
  function* lines() {
    for (let nth = 0; nth < count; nth += 1) {
      const { given, family } = people[nth % people.length] as SeedNames;
      const name = `${pick(given)} ${pick(family)}`;
      const day = new Date(Date.UTC(2026, 0, 24 + Math.floor((nth / count) * 14))).toISOString().slice(0, 10);
      const signature = [letter, name, nameKey(name), 'current', 'Engineer', pick(employers), 'email', 'x', 'en', day];
      yield `${[...signature, hash(), hash()].join('\t')}\n`;
    }
  }
  await pipeline(
    Readable.from(lines()),
    client.query(
      copyFrom(`COPY named_signature (letter_id, name, name_key, relation, role, employer_id, verification_level, revision,
        locale, signed_on, receipt_hash, address_token) FROM STDIN`),
    ),
  );
  await client.query('VACUUM ANALYZE named_signature, named_signature_word');
}
