'use server';

import { formResult, parseForm } from '@/lib/platform/form';
import { failureCode, log } from '@/lib/platform/log';
import { newReceipt } from '@/lib/signatures/receipts/rules';
import { confirmNamed, reportNotMe } from './mutations';
import { confirmFormSchema, notMeFormSchema, type ConfirmState, type NotMeState } from './schema';

/** The button on the page that the link of the email opens: only this signs. */
export async function confirmSignature(_before: ConfirmState, data: FormData): Promise<ConfirmState> {
  const form = parseForm(data, confirmFormSchema);
  const result = formResult({});
  if (!form.ok) return { step: 'invalid-link', receipt: '', ...result };
  const { token, receipt } = form.data;
  try {
    const confirmed = await confirmNamed(token, receipt);
    switch (confirmed.outcome) {
      case 'receipt-used':
        return { step: 'confirm', receipt: newReceipt(), ...result };
      case 'signed':
        return { step: 'done', slug: confirmed.slug, line: confirmed.line, held: confirmed.held, receipt, ...result };
      case 'already-signed':
      case 'closed':
        return { step: confirmed.outcome, slug: confirmed.slug, receipt, ...result };
      case 'expired-or-used':
        return { step: 'invalid-link', receipt, ...result };
    }
  } catch (error) {
    // The signer is told and can press again; the operator finds the kind of failure in the log.
    log.error({ failure: failureCode(error) }, 'confirming failed');
    return { step: 'confirm', receipt, ...result, unavailable: true };
  }
}

/** "This was not me." Says the same for every link, used or not. */
export async function reportNotMeAction(_before: NotMeState, data: FormData): Promise<NotMeState> {
  const form = parseForm(data, notMeFormSchema);
  try {
    await reportNotMe(form.ok ? form.data.token : '');
    return { step: 'done', ...formResult({}) };
  } catch (error) {
    // As above.
    log.error({ failure: failureCode(error) }, 'reporting that it was somebody else failed');
    return { step: 'question', ...formResult({}), unavailable: true };
  }
}
