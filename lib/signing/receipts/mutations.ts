/** What a signer does with the receipt: look, correct, withdraw. */
import { findOrCreateEmployer } from '@/lib/employers/mutations';
import { database, inTransaction } from '@/lib/platform/db';
import { updateNamed, withdrawNamed } from '@/lib/signatures/named/mutations';
import { withdrawAnonymous } from '@/lib/signatures/anonymous/mutations';
import { receiptHash } from '@/lib/signatures/receipts/rules';
import { releaseAddressToken } from '@/lib/confirmations/address-tokens/mutations';
import { findByReceipt, type ReceiptHolder } from './queries';
import type { CorrectionForm, FieldErrors } from '../schema';

/** What a receipt shows; null when it is none of ours or was withdrawn. */
export const readReceipt = (receipt: string): Promise<ReceiptHolder | null> => findByReceipt(database(), receipt);

/** Corrects relation, role and employer of a named signature. Null when the receipt is none of ours. */
export function correctNamed(
  receipt: string,
  form: CorrectionForm,
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
 * Withdraws. A named signature is gone at once and its address may sign again, unless the desk had removed it: that is not
 * undone so. An anonymous one goes with the next batch and its address stays used. Null when the receipt is none of ours.
 */
export function withdraw(receipt: string): Promise<'gone' | 'with-next-batch' | null> {
  return inTransaction(async (tx) => {
    const found = await findByReceipt(tx, receipt);
    if (!found) return null;
    if (found.way === 'anonymous') return withdrawAnonymous(tx, found.letterId, receiptHash(receipt));
    const gone = await withdrawNamed(tx, found.letterId, receiptHash(receipt));
    if (!gone) return null;
    if (!gone.removed) await releaseAddressToken(tx, found.letterId, gone.addressToken);
    return 'gone';
  });
}
