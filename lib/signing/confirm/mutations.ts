/** The moment of signing: the button of the mail's page, or the code. One transaction each, one effect however often pressed. */
import { findOrCreateEmployer } from '@/lib/employers/mutations';
import { letterById, publicLetter } from '@/lib/letters/queries';
import { acceptsConfirmations } from '@/lib/letters/rules';
import { database, inTransaction, type Db } from '@/lib/platform/db';
import { deleteEmailFile } from '@/lib/platform/email';
import { namedContent, type SignaturePreview } from '@/lib/signatures/model';
import { hiddenSchema } from '@/lib/signatures/rules';
import { insertNamed } from '@/lib/signatures/named/mutations';
import { addPending } from '@/lib/signatures/anonymous/mutations';
import { findAnonymous } from '@/lib/signatures/anonymous/queries';
import { cleanCode, isReceipt, receiptHash } from '@/lib/signatures/receipts/rules';
import { attemptCode } from '@/lib/confirmations/code-challenges/mutations';
import { consumeLinkChallenge, suppressLinkChallenge } from '@/lib/confirmations/link-challenges/mutations';
import { claimAddressToken } from '@/lib/confirmations/address-tokens/mutations';
import { emailFile, tokenHash } from '@/lib/confirmations/rules';
import { previewOf } from '../start/queries';
import { findByReceipt } from '../receipts/queries';

export type ConfirmOutcome =
  | { outcome: 'stands'; slug: string; line: SignaturePreview }
  | { outcome: 'already-signed' | 'closed'; slug: string }
  | { outcome: 'gone' }
  | { outcome: 'receipt-used' };

/** Rolls back what was done on the way to an outcome that changes nothing, so that the same press says the same again. */
class Unchanged<Outcome> extends Error {
  constructor(readonly outcome: Outcome) {
    super('Unchanged');
  }
}

async function inTransactionUnlessUnchanged<Outcome>(work: (tx: Db) => Promise<Outcome>): Promise<Outcome> {
  try {
    return await inTransaction(work);
  } catch (error) {
    if (error instanceof Unchanged) return (error as Unchanged<Outcome>).outcome;
    throw error;
  }
}

/**
 * A receipt is the client's, and belongs to one signature for ever: two of them would hide each other. The code or link
 * stays good, for a receipt of its own.
 */
async function refuseUsed(tx: Db, receipt: string): Promise<void> {
  if (await findByReceipt(tx, receipt)) throw new Unchanged<{ outcome: 'receipt-used' }>({ outcome: 'receipt-used' });
}

/** The button: the link is used up and the signature stands. Pressed again with the same receipt it answers the same. */
export async function confirmNamed(token: string, receipt: string): Promise<ConfirmOutcome> {
  if (!isReceipt(receipt)) return { outcome: 'gone' };
  const outcome = await inTransactionUnlessUnchanged<ConfirmOutcome>(async (tx) => {
    const challenge = await consumeLinkChallenge(tx, token);
    if (!challenge) return pressedBefore(tx, receipt);
    await refuseUsed(tx, receipt);
    const { letterId, locale } = challenge;
    const { employer, ...signed } = namedContent.parse(challenge.content);
    const { slug, state } = await letterById(tx, letterId);
    if (!acceptsConfirmations(state)) throw new Unchanged<ConfirmOutcome>({ outcome: 'closed', slug });
    const addressToken = await claimAddressToken(tx, letterId, challenge.addressToken);
    if (!addressToken) throw new Unchanged<ConfirmOutcome>({ outcome: 'already-signed', slug });
    const employerId = 'id' in employer ? employer.id : (await findOrCreateEmployer(tx, employer.text)).id;
    const hash = receiptHash(receipt);
    await insertNamed(tx, letterId, { ...signed, employerId, locale, addressToken, receiptHash: hash });
    return { outcome: 'stands', slug, line: await previewOf(tx, { ...signed, employer: { id: employerId } }) };
  });
  if (outcome.outcome === 'stands') deleteEmailFile(emailFile('named', tokenHash(token)));
  return outcome;
}

async function pressedBefore(tx: Db, receipt: string): Promise<ConfirmOutcome> {
  const found = await findByReceipt(tx, receipt);
  return found?.way === 'named' ? { outcome: 'stands', slug: found.slug, line: found.line } : { outcome: 'gone' };
}

/** "This was not me." */
export async function reportNotMe(token: string): Promise<void> {
  await inTransaction((tx) => suppressLinkChallenge(tx, token));
  deleteEmailFile(emailFile('named', tokenHash(token)));
}

export type SubmitCodeOutcome = {
  outcome: 'stands' | 'wrong-code' | 'too-many' | 'already-signed' | 'closed' | 'gone' | 'receipt-used';
};

export type TypedCode = { slug: string; page: string; code: string; receipt: string };

/** The code: what was asked for waits, sealed, for its batch. With the same receipt it answers the same again. */
export async function submitCode({ slug, page, code, receipt }: TypedCode): Promise<SubmitCodeOutcome> {
  const letter = await publicLetter(database(), slug, '');
  if (!letter || !isReceipt(receipt)) return { outcome: 'gone' };
  if (!acceptsConfirmations(letter.state)) return { outcome: 'closed' };
  return inTransactionUnlessUnchanged<SubmitCodeOutcome>(async (tx) => {
    const tried = await attemptCode(tx, letter.id, page, cleanCode(code));
    if (tried.outcome !== 'right') {
      return (await findAnonymous(tx, letter.id, receiptHash(receipt))) ? { outcome: 'stands' } : tried;
    }
    await refuseUsed(tx, receipt);
    const addressToken = await claimAddressToken(tx, letter.id, tried.addressToken);
    if (!addressToken) throw new Unchanged<SubmitCodeOutcome>({ outcome: 'already-signed' });
    const added = await addPending(tx, letter.id, hiddenSchema.parse(tried.content), receiptHash(receipt));
    if (added !== 'added') throw new Unchanged<SubmitCodeOutcome>({ outcome: added });
    return { outcome: 'stands' };
  });
}
