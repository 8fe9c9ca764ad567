/** Signing: by the button behind the link, or by the code. One transaction each, with one effect however often repeated. */
import { holdsDomain } from '@/lib/budgets/alerts/queries';
import { countConfirmation, type Confirmed } from '@/lib/budgets/confirmations/mutations';
import { findOrCreateEmployer } from '@/lib/employers/mutations';
import { letterById, publicLetter } from '@/lib/letters/queries';
import { acceptsConfirmations } from '@/lib/letters/rules';
import { database, inTransaction, type Db } from '@/lib/platform/db';
import { namedContent, type SignaturePreview } from '@/lib/signatures/model';
import { hiddenSchema } from '@/lib/signatures/rules';
import { insertNamed } from '@/lib/signatures/named/mutations';
import { addPending } from '@/lib/signatures/anonymous/mutations';
import { findAnonymous } from '@/lib/signatures/anonymous/queries';
import { cleanCode, isReceipt, receiptHash } from '@/lib/signatures/receipts/rules';
import { attemptCode } from '@/lib/confirmations/code-challenges/mutations';
import {
  consumeLinkChallenge,
  deleteLinkEmailFile,
  suppressLinkChallenge,
} from '@/lib/confirmations/link-challenges/mutations';
import { runIsolated } from '@/lib/platform/scheduler';
import { claimAddressToken } from '@/lib/confirmations/address-tokens/mutations';
import { previewOf } from '../start/queries';
import { findByReceipt } from '../receipts/queries';

export type ConfirmOutcome =
  /** `held`: it waits for a check by the organizers, and is not shown. */
  | { outcome: 'signed'; slug: string; line: SignaturePreview; held: boolean }
  | { outcome: 'already-signed' | 'closed'; slug: string }
  | { outcome: 'expired-or-used' }
  | { outcome: 'receipt-used' };

/** Rolls the transaction back for an outcome that changes nothing, so that the same request has the same outcome again. */
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
 * The client sends the receipt, and it belongs to one signature only: a second one could not be found by it. The code or
 * link stays valid, for another receipt.
 */
async function refuseUsed(tx: Db, receipt: string): Promise<void> {
  if (await findByReceipt(tx, receipt)) throw new Unchanged<{ outcome: 'receipt-used' }>({ outcome: 'receipt-used' });
}

/** Confirms a named signing: uses the link and publishes the signature. Repeated with the same receipt, the outcome is the same. */
export async function confirmNamed(token: string, receipt: string): Promise<ConfirmOutcome> {
  if (!isReceipt(receipt)) return { outcome: 'expired-or-used' };
  let confirmed: Confirmed | undefined;
  const outcome = await inTransactionUnlessUnchanged<ConfirmOutcome>(async (tx) => {
    const challenge = await consumeLinkChallenge(tx, token);
    if (!challenge) return confirmedBefore(tx, receipt);
    const content = namedContent.safeParse(challenge.content);
    // A link of another kind, which stays as it was.
    if (!content.success) throw new Unchanged<ConfirmOutcome>({ outcome: 'expired-or-used' });
    await refuseUsed(tx, receipt);
    const { letterId, locale, domain } = challenge;
    const { employer, ...signed } = content.data;
    const { slug, state } = await letterById(tx, letterId);
    if (!acceptsConfirmations(state)) throw new Unchanged<ConfirmOutcome>({ outcome: 'closed', slug });
    const addressToken = await claimAddressToken(tx, letterId, challenge.addressToken);
    if (!addressToken) throw new Unchanged<ConfirmOutcome>({ outcome: 'already-signed', slug });
    const employerId = 'id' in employer ? employer.id : (await findOrCreateEmployer(tx, employer.text)).id;
    const hash = receiptHash(receipt);
    const held = await holdsDomain(tx, letterId, domain);
    const signature = { ...signed, employerId, locale, addressToken, receiptHash: hash };
    await insertNamed(tx, letterId, signature, held ? 'held' : 'shown');
    confirmed = { letterId, domain, typedEmployer: 'text' in employer };
    return { outcome: 'signed', slug, line: await previewOf(tx, { ...signed, employer: { id: employerId } }), held };
  });
  if (outcome.outcome === 'signed') await runIsolated({ task: 'email-file' }, () => deleteLinkEmailFile(token));
  await count(confirmed);
  return outcome;
}

/** Counts what this request confirmed. The signature does not depend on it: a failure is logged and nothing else. */
async function count(confirmed: Confirmed | undefined): Promise<void> {
  if (confirmed) await runIsolated({ task: 'confirmations' }, () => countConfirmation(database(), confirmed));
}

async function confirmedBefore(tx: Db, receipt: string): Promise<ConfirmOutcome> {
  const found = await findByReceipt(tx, receipt);
  return found?.way === 'named'
    ? { outcome: 'signed', slug: found.slug, line: found.line, held: found.held }
    : { outcome: 'expired-or-used' };
}

/** "This was not me." */
export async function reportNotMe(token: string): Promise<void> {
  await inTransaction((tx) => suppressLinkChallenge(tx, token));
  deleteLinkEmailFile(token);
}

export type SubmitCodeOutcome = {
  outcome: 'signed' | 'wrong-code' | 'too-many' | 'already-signed' | 'closed' | 'expired' | 'receipt-used';
};

export type TypedCode = { slug: string; page: string; code: string; receipt: string };

/** Signs anonymously: the signature waits, encrypted, for its batch. Repeated with the same receipt, the outcome is the same. */
export async function submitCode({ slug, page, code, receipt }: TypedCode): Promise<SubmitCodeOutcome> {
  const letter = await publicLetter(database(), slug, '');
  if (!letter || !isReceipt(receipt)) return { outcome: 'expired' };
  if (!acceptsConfirmations(letter.state)) return { outcome: 'closed' };
  let confirmed: Confirmed | undefined;
  const outcome = await inTransactionUnlessUnchanged<SubmitCodeOutcome>(async (tx) => {
    const tried = await attemptCode(tx, letter.id, page, cleanCode(code));
    if (tried.outcome !== 'right') {
      if (await findAnonymous(tx, letter.id, receiptHash(receipt))) return { outcome: 'signed' };
      return { outcome: tried.outcome };
    }
    await refuseUsed(tx, receipt);
    const addressToken = await claimAddressToken(tx, letter.id, tried.addressToken);
    if (!addressToken) throw new Unchanged<SubmitCodeOutcome>({ outcome: 'already-signed' });
    const added = await addPending(tx, letter.id, hiddenSchema.parse(tried.content), receiptHash(receipt));
    if (added !== 'added') throw new Unchanged<SubmitCodeOutcome>({ outcome: added });
    confirmed = { letterId: letter.id, domain: tried.domain, typedEmployer: false };
    return { outcome: 'signed' };
  });
  await count(confirmed);
  return outcome;
}
