/** Makes signatures as signers make them, without the emails: for tests, end-to-end runs, benchmarks and the demo alike. */
import { randomBytes } from 'node:crypto';
import { findOrCreateEmployer } from '@/lib/employers/mutations';
import { bytes, type Db } from '@/lib/platform/db';
import { insertNamed, type NewNamedSignature } from '@/lib/signatures/named/mutations';
import { addPending } from '@/lib/signatures/anonymous/mutations';
import type { Hidden } from '@/lib/signatures/rules';
import { signerInput } from '@/lib/signatures/model';
import { newReceipt, receiptHash } from '@/lib/signatures/receipts/rules';
import { claimAddressToken } from '@/lib/confirmations/address-tokens/mutations';

export type MadeSignature = { id: string; receipt: string };

type Letter = { id: string; hash: string };
type NamedOverrides = Partial<Omit<NewNamedSignature, 'employerId' | 'receiptHash' | 'addressToken'>> & {
  employer?: string;
};

/** An address token of an email address that nobody has. */
async function randomAddressToken(tx: Db, letterId: string): Promise<Uint8Array<ArrayBuffer>> {
  const addressToken = await claimAddressToken(tx, letterId, bytes(randomBytes(32)));
  if (!addressToken) throw new Error('AddressTokenTaken');
  return addressToken;
}

const someone = signerInput.parse({ name: 'Leïla O’Brien', relation: 'current', role: 'Technical writer' });

/** A confirmed named signature. */
export async function makeNamed(
  tx: Db,
  letter: Letter,
  { employer = 'Google', ...overrides }: NamedOverrides = {},
): Promise<MadeSignature> {
  const receipt = newReceipt();
  const { employer: _, ...filledIn } = someone;
  const id = await insertNamed(tx, letter.id, {
    ...filledIn,
    verificationLevel: 'email',
    revision: letter.hash,
    locale: 'en',
    ...overrides,
    employerId: (await findOrCreateEmployer(tx, employer)).id,
    receiptHash: receiptHash(receipt),
    addressToken: await randomAddressToken(tx, letter.id),
  });
  return { id, receipt };
}

/** An anonymous signature that waits for its batch. Returns its receipt. */
export async function makePending(tx: Db, letterId: string, hidden: Partial<Hidden> = {}): Promise<string> {
  const receipt = newReceipt();
  await randomAddressToken(tx, letterId);
  const whole: Hidden = { employerId: null, verificationLevel: 'email', ...hidden };
  if ((await addPending(tx, letterId, whole, receiptHash(receipt))) !== 'added') throw new Error('NotAdded');
  return receipt;
}
