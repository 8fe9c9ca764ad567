'use server';

import { randomUUID } from 'node:crypto';
import { notFound } from 'next/navigation';
import { isFormData } from '@/lib/platform/form';
import { failureCode, log } from '@/lib/platform/log';
import { newReceipt } from '@/lib/signatures/rules-receipt';
import { confirmNamed, disown } from './mutations-confirm';
import { posted } from './schema-steps';
import type { ConfirmState, DisownState } from './schema-confirm';

/** The button on the page that the mail's link opens: only this signs. */
export async function confirmSignature(_before: ConfirmState, data: FormData): Promise<ConfirmState> {
  if (!isFormData(data)) notFound();
  const receipt = posted(data, 'receipt');
  const fresh = randomUUID();
  try {
    const confirmed = await confirmNamed(posted(data, 'token'), receipt);
    if (confirmed.outcome === 'receipt-used') return { outcome: 'asked', receipt: newReceipt(), fresh };
    return { ...confirmed, receipt, fresh };
  } catch (error) {
    // The signer is told and can press again; the operator finds the kind of failure in the log.
    log.error({ failure: failureCode(error) }, 'confirming failed');
    return { outcome: 'unavailable', receipt, fresh };
  }
}

/** "This was not me." Says the same for every link, used or not. */
export async function disownSignature(_before: DisownState, data: FormData): Promise<DisownState> {
  if (!isFormData(data)) notFound();
  const fresh = randomUUID();
  try {
    await disown(posted(data, 'token'));
    return { outcome: 'done', fresh };
  } catch (error) {
    // As above.
    log.error({ failure: failureCode(error) }, 'disowning failed');
    return { outcome: 'unavailable', fresh };
  }
}
