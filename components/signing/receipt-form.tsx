'use client';

import { useActionState } from 'react';
import { openReceipt } from '@/lib/signing/actions-receipt';
import type { ReceiptState } from '@/lib/signing/schema-receipt';
import { posted } from '@/lib/signing/schema-steps';
import { freshNow, keptOnFailure } from './kept-on-failure';
import { ReceiptAsk } from './receipt-ask';
import { ReceiptGone } from './receipt-gone';
import { ReceiptOfAnonymous } from './receipt-of-anonymous';
import { ReceiptOfNamed } from './receipt-of-named';
import { ReceiptSure } from './receipt-sure';
import type { ReceiptPageWords } from './words-receipt';

const open = keptOnFailure<ReceiptState>(openReceipt, (_before, data) => ({
  view: 'ask',
  problem: null,
  receipt: posted(data, 'receipt'),
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
