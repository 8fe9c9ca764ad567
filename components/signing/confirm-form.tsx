'use client';

import { useActionState } from 'react';
import { confirmSignature } from '@/lib/signing/confirm/actions';
import type { ConfirmationLetter } from '@/lib/signing/view/queries';
import type { ConfirmState } from '@/lib/signing/confirm/schema';
import { ConfirmAsked } from './confirm-question';
import { ConfirmedStep } from './confirmed-step';
import { DeadEnd } from './dead-end';
import { freshNow, keptOnFailure } from './keep-on-failure';
import type { ConfirmWords } from './confirm-labels';

interface ConfirmFormProps {
  token: string;
  /** Made with the page: pressing twice shows the same. */
  receipt: string;
  /** What the link is about; null when it does nothing any more. */
  asked: ConfirmationLetter | null;
  words: ConfirmWords;
}

const confirm = keptOnFailure<ConfirmState>(confirmSignature, ({ receipt }) => ({
  outcome: 'unavailable',
  receipt,
  fresh: freshNow(),
}));

/** The page behind the mail's link: shows, and only its button signs. */
export function ConfirmForm({ token, receipt, asked, words }: ConfirmFormProps) {
  const [state, send] = useActionState(confirm, { outcome: 'asked', receipt, fresh: '' });
  const { confirm: texts, used } = words;
  const { fresh } = state;
  switch (state.outcome) {
    case 'signed':
      return <ConfirmedStep state={state} words={words} />;
    case 'already-signed':
      return (
        <DeadEnd
          fresh={fresh}
          title={used.title}
          texts={[used.text, used.receipt]}
          next={{ href: words.receiptHref, label: used.open }}
        />
      );
    case 'closed':
      return (
        <DeadEnd
          fresh={fresh}
          title={texts.closed.title}
          texts={[texts.closed.text]}
          next={{ href: words.lettersHref + state.slug, label: words.signed.letter }}
        />
      );
    case 'asked':
    case 'unavailable':
      if (asked) return <ConfirmAsked {...asked} token={token} state={state} words={words} send={send} />;
  }
  return (
    <DeadEnd
      fresh={fresh}
      title={texts.gone.title}
      texts={[texts.gone.text, texts.gone.receipt]}
      next={{ href: words.receiptHref, label: used.open }}
    />
  );
}
