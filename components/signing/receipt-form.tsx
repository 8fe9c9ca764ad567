'use client';

import { useActionState } from 'react';
import { openReceipt } from '@/lib/signing/receipts/actions';
import type { ReceiptState } from '@/lib/signing/receipts/schema';
import { formField } from '@/lib/signing/steps/schema';
import { freshNow, keptOnFailure } from './keep-on-failure';
import { ReceiptAsk } from './receipt-question';
import { ReceiptGone } from './receipt-withdrawn';
import { ReceiptOfAnonymous } from './anonymous-receipt';
import { ReceiptOfNamed } from './named-receipt';
import { ReceiptSure } from './withdraw-question';
import type { ReceiptPageWords } from './receipt-labels';

const open = keptOnFailure<ReceiptState>(openReceipt, (_before, data) => ({
  view: 'ask',
  problem: null,
  receipt: formField(data, 'receipt'),
  fresh: freshNow(),
  unavailable: true,
}));

/** What a signer does with the receipt, step by step on one page. */
export function ReceiptForm({ words, locale }: { words: ReceiptPageWords; locale: string }) {
  const [state, send] = useActionState(open, {
    view: 'ask',
    problem: null,
    receipt: '',
    fresh: '',
    unavailable: false,
  });
  const props = { words, locale, send };
  switch (state.view) {
    case 'ask':
      return <ReceiptAsk key={state.fresh} {...props} state={state} />;
    case 'sure':
      return <ReceiptSure {...props} state={state} />;
    case 'gone':
      return <ReceiptGone words={words} state={state} />;
    case 'shown': {
      const { shown } = state;
      if (shown.way === 'anonymous') return <ReceiptOfAnonymous {...props} state={state} shown={shown} />;
      return <ReceiptOfNamed key={state.fresh} {...props} state={state} shown={shown} />;
    }
  }
}
