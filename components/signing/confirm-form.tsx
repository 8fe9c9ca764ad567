'use client';

import { useFormAction } from '@/components/ui/use-form-action';
import { useMessages } from '@/components/ui/messages-provider';
import { untouched } from '@/lib/platform/form';
import { confirmSignature } from '@/lib/signing/confirm/actions';
import type { ConfirmState } from '@/lib/signing/confirm/schema';
import type { ConfirmationLetter } from '@/lib/signing/view/queries';
import { ConfirmQuestion } from './confirm-question';
import { ConfirmedStep } from './confirmed-step';
import { OutcomeNotice } from './outcome-notice';

interface ConfirmFormProps {
  token: string;
  /** Made with the page: pressing twice shows the same. */
  receipt: string;
  /** What the link is about; null when it does nothing any more. */
  signature: ConfirmationLetter | null;
  receiptUrl: string;
  /** To be followed by a letter's slug. */
  lettersHref: string;
}

/** The page behind the link of the email: shows, and only its button signs. */
export function ConfirmForm({ token, receipt, signature, receiptUrl, lettersHref }: ConfirmFormProps) {
  const initial: ConfirmState = { step: signature ? 'confirm' : 'invalid-link', receipt, ...untouched };
  const form = useFormAction(confirmSignature, initial);
  const { closed, invalidLink } = useMessages('sign.confirm');
  const done = useMessages('sign.done');
  const { title, text, receipt: withReceipt, open } = useMessages('sign.alreadySigned');
  const { state, submission } = form;
  const toReceipt = { href: receiptUrl, label: open };
  switch (state.step) {
    case 'confirm':
      if (signature) return <ConfirmQuestion {...signature} token={token} form={form} />;
      break;
    case 'done':
      return <ConfirmedStep state={state} submission={submission} {...{ receiptUrl, lettersHref }} />;
    case 'already-signed':
      return <OutcomeNotice submission={submission} title={title} texts={[text, withReceipt]} next={toReceipt} />;
    case 'closed': {
      const next = { href: lettersHref + state.slug, label: done.letter };
      return <OutcomeNotice submission={submission} title={closed.title} texts={[closed.text]} next={next} />;
    }
    case 'invalid-link':
  }
  const texts = [invalidLink.text, invalidLink.receipt];
  return <OutcomeNotice submission={submission} title={invalidLink.title} texts={texts} next={toReceipt} />;
}
