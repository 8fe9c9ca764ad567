'use client';

import { useFormAction } from '@/components/ui/use-form-action';
import { untouched } from '@/lib/platform/form';
import { openReceipt } from '@/lib/signing/receipts/actions';
import type { ReceiptState } from '@/lib/signing/receipts/schema';
import { EnterReceipt } from './enter-receipt';
import { ReceiptSignature } from './receipt-signature';
import { ReceiptWithdrawn } from './receipt-withdrawn';
import { WithdrawQuestion } from './withdraw-question';
import type { ReceiptPage } from './step-props';

const initial: ReceiptState = { step: 'enter', receipt: '', ...untouched };

/** What a signer does with the receipt, step by step on one page. */
export function ReceiptForm({ page }: { page: ReceiptPage }) {
  const form = useFormAction(openReceipt, initial);
  const { state } = form;
  const props = { page, form };
  switch (state.step) {
    case 'enter':
      return <EnterReceipt {...props} state={state} />;
    case 'signature':
      return <ReceiptSignature {...props} state={state} />;
    case 'confirm-withdrawal':
      return <WithdrawQuestion {...props} state={state} />;
    case 'withdrawn':
      return <ReceiptWithdrawn {...props} state={state} />;
  }
}
