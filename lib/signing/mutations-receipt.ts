/** What a signer does with the receipt: look, correct, withdraw. */
import { employerFromTyping } from '@/lib/employers/mutations';
import { database, inTransaction } from '@/lib/platform/db';
import { correctNamed as correct, withdrawNamed } from '@/lib/signatures/mutations';
import { withdrawAnonymous } from '@/lib/signatures/mutations-anonymous';
import { receiptHash } from '@/lib/signatures/rules-receipt';
import { freeTag } from '@/lib/verification/mutations-tags';
import { findReceipt, type Receipted } from './queries-receipt';
import type { CorrectionForm, FieldErrors } from './schema';

/** What a receipt shows; null when it is none of ours or was withdrawn. */
export const readReceipt = (receipt: string): Promise<Receipted | null> => findReceipt(database(), receipt);

/** Corrects relation, role and employer of a named signature. Null when the receipt is none of ours. */
export function correctNamed(
  receipt: string,
  form: CorrectionForm,
): Promise<{ ok: true } | { ok: false; errors: FieldErrors } | null> {
  return inTransaction(async (tx) => {
    const found = await findReceipt(tx, receipt);
    if (found?.way !== 'named') return null;
    if (form.employer === '') return { ok: false, errors: { employer: 'employer-missing' } };
    const employer = await employerFromTyping(tx, form.employer);
    const change = { relation: form.relation, role: form.role, employerId: employer.id };
    return (await correct(tx, found.letterId, receiptHash(receipt), change)) ? { ok: true } : null;
  });
}

/**
 * Withdraws. A named signature is gone at once and its address may sign again, unless the desk had removed it: that is not
 * undone so. An anonymous one goes with the next batch and its address stays used. Null when the receipt is none of ours.
 */
export function withdraw(receipt: string): Promise<'gone' | 'with-next-batch' | null> {
  return inTransaction(async (tx) => {
    const found = await findReceipt(tx, receipt);
    if (!found) return null;
    if (found.way === 'anonymous') return withdrawAnonymous(tx, found.letterId, receiptHash(receipt));
    const gone = await withdrawNamed(tx, found.letterId, receiptHash(receipt));
    if (!gone) return null;
    if (!gone.removed) await freeTag(tx, found.letterId, gone.tag);
    return 'gone';
  });
}
