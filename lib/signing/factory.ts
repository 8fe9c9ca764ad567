/** Makes signatures as signers make them, without their mails: for tests, end-to-end runs, benchmarks and the demo alike. */
import { randomBytes } from 'node:crypto';
import { employerFromTyping } from '@/lib/employers/mutations';
import { bytes, type Db } from '@/lib/platform/db';
import { addNamed, type NewNamedSignature } from '@/lib/signatures/mutations';
import { addPending } from '@/lib/signatures/mutations-anonymous';
import type { Hidden } from '@/lib/signatures/rules';
import { newReceipt, receiptHash } from '@/lib/signatures/rules-receipt';
import { claimTag } from '@/lib/verification/mutations-tags';

export type MadeSignature = { id: string; receipt: string };

type Letter = { id: string; hash: string };
type NamedOverrides = Partial<Omit<NewNamedSignature, 'employerId' | 'receiptHash' | 'tag'>> & { employer?: string };

/** A tag as that of an address that nobody has. */
async function randomTag(tx: Db, letterId: string): Promise<Uint8Array<ArrayBuffer>> {
  const tag = await claimTag(tx, letterId, bytes(randomBytes(32)));
  if (!tag) throw new Error('TagTaken');
  return tag;
}

/** A named signature that stands. */
export async function makeNamed(
  tx: Db,
  letter: Letter,
  { employer = 'Google', ...overrides }: NamedOverrides = {},
): Promise<MadeSignature> {
  const receipt = newReceipt();
  const id = await addNamed(tx, letter.id, {
    name: 'Leïla O’Brien',
    relation: 'current',
    role: 'Technical writer',
    standing: 'email_confirmed',
    revision: letter.hash,
    locale: 'en',
    ...overrides,
    employerId: (await employerFromTyping(tx, employer)).id,
    receiptHash: receiptHash(receipt),
    tag: await randomTag(tx, letter.id),
  });
  return { id, receipt };
}

/** An anonymous signature that waits for its batch. Returns its receipt. */
export async function makeWaiting(tx: Db, letterId: string, hidden: Partial<Hidden> = {}): Promise<string> {
  const receipt = newReceipt();
  await randomTag(tx, letterId);
  const whole: Hidden = { employerId: null, standing: 'email_confirmed', ...hidden };
  if ((await addPending(tx, letterId, whole, receiptHash(receipt))) !== 'added') throw new Error('NotAdded');
  return receipt;
}
