/**
 * Invariant: no cell of an export starts with what a spreadsheet takes for a formula, and a row of it is a line of the
 * file. OWASP, "CSV Injection": such a cell gets an apostrophe in front, and every cell of text is quoted.
 */
import { Transform } from 'node:stream';
import { signerColumns } from '@/lib/signatures/model';
import { signerFields } from '@/lib/signatures/schema';

/** What the signer filled in, with the employer's one name, and what followed from confirming. */
export const columns = [...signerColumns.keyof().options, 'employer', 'verified', 'signed_on', 'way'] as const;

/** Those that hold what somebody typed. */
export const textColumns = signerFields.filter((field) => field !== 'relation');

/** The same sign in full width counts: some spreadsheets read it as one. */
const starters = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

/** SQL that makes the text of `column` safe in a cell. Spreadsheets may drop blanks in front before they read it. */
export function safeCell(column: string): string {
  const plain = `translate(${column}, E'\\t\\r\\n\\u00a0', '    ')`;
  const list = starters.map((sign) => `'${sign}'`).join(', ');
  return `CASE WHEN left(ltrim(${plain}), 1) IN (${list}) THEN '''' || ${plain} ELSE ${plain} END`;
}

/** What a spreadsheet needs to read the file as UTF-8. */
export const UTF8_BOM = '\ufeff';

/** Puts the byte order mark in front and ends lines as RFC 4180 says. No cell holds a line break, so each one ends a row. */
export function asSpreadsheet(): Transform {
  let started = false;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      // As Latin 1 each byte is one character, so that no letter is cut in two at the end of a chunk.
      const lines = Buffer.from(chunk.toString('latin1').replaceAll('\n', '\r\n'), 'latin1');
      done(null, started ? lines : Buffer.concat([Buffer.from(UTF8_BOM), lines]));
      started = true;
    },
  });
}

/** The name of the file; a slug holds nothing that a file system or a header does not take. */
export const fileName = (slug: string, day: string): string => `${slug}-signatures-${day}.csv`;
