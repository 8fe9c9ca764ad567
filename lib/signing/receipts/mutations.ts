/** What a signer does with the receipt: view, correct, withdraw. */
import { findOrCreateEmployer } from '@/lib/employers/mutations';
import { database, inTransaction } from '@/lib/platform/db';
import { updateNamed, withdrawNamed } from '@/lib/signatures/named/mutations';
import { withdrawAnonymous } from '@/lib/signatures/anonymous/mutations';
import { receiptHash } from '@/lib/signatures/receipts/rules';
import { releaseAddressToken } from '@/lib/confirmations/address-tokens/mutations';
import { findByReceipt, type ReceiptHolder } from './queries';
import type { CorrectionData, FieldErrors } from '../schema';

/** What a receipt belongs to; null when it is not one of ours or the signature was withdrawn. */
export const readReceipt = (receipt: string): Promise<ReceiptHolder | null> => findByReceipt(database(), receipt);

/** Corrects a named signature. Null when the receipt is not one of ours. */
export function correctNamed(
  receipt: string,
  form: CorrectionData,
): Promise<{ ok: true } | { ok: false; errors: FieldErrors } | null> {
  return inTransaction(async (tx) => {
    const found = await findByReceipt(tx, receipt);
    if (found?.way !== 'named') return null;
    if (form.employer === '') return { ok: false, errors: { employer: 'employer-missing' } };
    const employer = await findOrCreateEmployer(tx, form.employer);
    const { employer: _, ...values } = form;
    const correction = { ...values, employerId: employer.id };
    return (await updateNamed(tx, found.letterId, receiptHash(receipt), correction)) ? { ok: true } : null;
  });
}

/**
 * Withdraws. A named signature is deleted at once and its email address may sign again, unless an organizer had removed it:
 * withdrawing does not undo a decision. An anonymous one is deleted at once while it waits, else with the next batch, and
 * its email address stays used. Null when the receipt is not one of ours.
 */
export function withdraw(receipt: string): Promise<'withdrawn' | 'with-next-batch' | null> {
  return inTransaction(async (tx) => {
    const found = await findByReceipt(tx, receipt);
    if (!found) return null;
    if (found.way === 'anonymous') return withdrawAnonymous(tx, found.letterId, receiptHash(receipt));
    const deleted = await withdrawNamed(tx, found.letterId, receiptHash(receipt));
    if (!deleted) return null;
    if (!deleted.removed) await releaseAddressToken(tx, found.letterId, deleted.addressToken);
    return 'withdrawn';
  });
}
