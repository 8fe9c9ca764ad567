'use server';

import { randomUUID } from 'node:crypto';
import { notFound } from 'next/navigation';
import { isFormData } from '@/lib/platform/form';
import { failureCode, log } from '@/lib/platform/log';
import { newReceipt } from '@/lib/signatures/receipts/rules';
import { confirmNamed, reportNotMe } from './mutations';
import { formField } from '../steps/schema';
import type { ConfirmState, NotMeState } from './schema';

/** The button on the page that the mail's link opens: only this signs. */
export async function confirmSignature(_before: ConfirmState, data: FormData): Promise<ConfirmState> {
  if (!isFormData(data)) notFound();
  const receipt = formField(data, 'receipt');
  const fresh = randomUUID();
  try {
    const confirmed = await confirmNamed(formField(data, 'token'), receipt);
    if (confirmed.outcome === 'receipt-used') return { outcome: 'asked', receipt: newReceipt(), fresh };
    return { ...confirmed, receipt, fresh };
  } catch (error) {
    // The signer is told and can press again; the operator finds the kind of failure in the log.
    log.error({ failure: failureCode(error) }, 'confirming failed');
    return { outcome: 'unavailable', receipt, fresh };
  }
}

/** "This was not me." Says the same for every link, used or not. */
export async function reportNotMeAction(_before: NotMeState, data: FormData): Promise<NotMeState> {
  if (!isFormData(data)) notFound();
  const fresh = randomUUID();
  try {
    await reportNotMe(formField(data, 'token'));
    return { outcome: 'done', fresh };
  } catch (error) {
    // As above.
    log.error({ failure: failureCode(error) }, 'disowning failed');
    return { outcome: 'unavailable', fresh };
  }
}
