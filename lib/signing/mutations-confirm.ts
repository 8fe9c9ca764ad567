/** The moment of signing: the button of the mail's page, or the code. One transaction each, one effect however often pressed. */
import { employerFromTyping } from '@/lib/employers/mutations';
import { publicLetter } from '@/lib/letters/queries';
import { acceptsConfirmations, stateOf } from '@/lib/letters/rules';
import { now } from '@/lib/platform/clock';
import { database, inTransaction, type Db } from '@/lib/platform/db';
import { forgetMail } from '@/lib/platform/mail';
import { addNamed } from '@/lib/signatures/mutations';
import { addPending } from '@/lib/signatures/mutations-anonymous';
import { findAnonymous } from '@/lib/signatures/queries-anonymous';
import { cleanCode, isReceipt, receiptHash } from '@/lib/signatures/rules-receipt';
import { tryCode } from '@/lib/verification/mutations-code';
import { consumeNamedChallenge, disownNamedChallenge } from '@/lib/verification/mutations-named';
import { claimTag } from '@/lib/verification/mutations-tags';
import { mailFile, tokenHash } from '@/lib/verification/rules';
import { lineOf } from './queries';
import { findReceipt } from './queries-receipt';
import { anonymousContentShape, namedContentShape, type Line } from './rules';

export type NamedOutcome =
  | { outcome: 'stands'; slug: string; line: Line }
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

async function letterOf(tx: Db, id: string): Promise<{ slug: string; takes: boolean }> {
  const letter = await tx.letter.findUniqueOrThrow({ where: { id } });
  return { slug: letter.slug, takes: acceptsConfirmations(stateOf(letter, now())) };
}

/**
 * A receipt is the client's, and belongs to one signature for ever: two of them would hide each other. The code or link
 * stays good, for a receipt of its own.
 */
async function refuseUsed(tx: Db, receipt: string): Promise<void> {
  if (await findReceipt(tx, receipt)) throw new Unchanged<{ outcome: 'receipt-used' }>({ outcome: 'receipt-used' });
}

/** The button: the link is used up and the signature stands. Pressed again with the same receipt it answers the same. */
export async function confirmNamed(token: string, receipt: string): Promise<NamedOutcome> {
  if (!isReceipt(receipt)) return { outcome: 'gone' };
  const outcome = await inTransactionUnlessUnchanged<NamedOutcome>(async (tx) => {
    const challenge = await consumeNamedChallenge(tx, token);
    if (!challenge) return pressedBefore(tx, receipt);
    await refuseUsed(tx, receipt);
    const { letterId, locale } = challenge;
    const content = namedContentShape.parse(challenge.content);
    const { slug, takes } = await letterOf(tx, letterId);
    if (!takes) throw new Unchanged<NamedOutcome>({ outcome: 'closed', slug });
    const tag = await claimTag(tx, letterId, challenge.tag);
    if (!tag) throw new Unchanged<NamedOutcome>({ outcome: 'already-signed', slug });
    const { name, relation, role, standing, revision, employer } = content;
    const employerId = 'id' in employer ? employer.id : (await employerFromTyping(tx, employer.text)).id;
    const signature = { name, relation, role, employerId, standing, revision, locale, tag };
    await addNamed(tx, letterId, { ...signature, receiptHash: receiptHash(receipt) });
    return { outcome: 'stands', slug, line: await lineOf(tx, { ...content, employer: { id: employerId } }) };
  });
  if (outcome.outcome === 'stands') forgetMail(mailFile('named', tokenHash(token)));
  return outcome;
}

async function pressedBefore(tx: Db, receipt: string): Promise<NamedOutcome> {
  const found = await findReceipt(tx, receipt);
  return found?.way === 'named' ? { outcome: 'stands', slug: found.slug, line: found.line } : { outcome: 'gone' };
}

/** "This was not me." */
export async function disown(token: string): Promise<void> {
  await inTransaction((tx) => disownNamedChallenge(tx, token));
  forgetMail(mailFile('named', tokenHash(token)));
}

export type CodeOutcome = {
  outcome: 'stands' | 'wrong-code' | 'too-many' | 'already-signed' | 'closed' | 'gone' | 'receipt-used';
};

export type TypedCode = { slug: string; page: string; code: string; receipt: string };

/** The code: what was asked for waits, sealed, for its batch. With the same receipt it answers the same again. */
export async function submitCode({ slug, page, code, receipt }: TypedCode): Promise<CodeOutcome> {
  const letter = await publicLetter(database(), slug, '');
  if (!letter || !isReceipt(receipt)) return { outcome: 'gone' };
  if (!acceptsConfirmations(letter.state)) return { outcome: 'closed' };
  return inTransactionUnlessUnchanged<CodeOutcome>(async (tx) => {
    const tried = await tryCode(tx, letter.id, page, cleanCode(code));
    if (tried.outcome !== 'right') {
      return (await findAnonymous(tx, letter.id, receiptHash(receipt))) ? { outcome: 'stands' } : tried;
    }
    await refuseUsed(tx, receipt);
    const tag = await claimTag(tx, letter.id, tried.tag);
    if (!tag) throw new Unchanged<CodeOutcome>({ outcome: 'already-signed' });
    const { employerId, standing } = anonymousContentShape.parse(tried.content);
    const added = await addPending(tx, letter.id, { employerId, standing }, receiptHash(receipt));
    if (added !== 'added') throw new Unchanged<CodeOutcome>({ outcome: added });
    return { outcome: 'stands' };
  });
}
