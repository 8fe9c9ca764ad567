'use client';

import { useActionState, type ReactNode } from 'react';
import { signLetter } from '@/lib/signing/actions';
import { presentFields, type SignState } from '@/lib/signing/steps/schema';
import { CautionStep } from './work-address-step';
import { CodeStep } from './code-step';
import { EndedStep } from './ended-step';
import { freshNow, keptOnFailure } from './keep-on-failure';
import { ReviewStep } from './review-step';
import { SentStep } from './check-email-step';
import { SignedStep } from './done-step';
import { WaysStep } from './details-step';
import type { SignWords } from './labels';

interface SignFormProps {
  before: SignState;
  words: SignWords;
  /** Whose letter, and in which language the answer comes. */
  letter: { slug: string; locale: string };
  employers: string[];
  ownDevice: ReactNode;
}

const sign = keptOnFailure(signLetter, (before, data) => ({
  ...before,
  typed: { ...before.typed, ...presentFields(data) },
  fresh: freshNow(),
  unavailable: true,
}));

/** Signing, step by step, on one page: each step is a form, and works as one without scripts. */
export function SignForm({ before, words, letter, employers, ownDevice }: SignFormProps) {
  const [state, send] = useActionState(sign, before);
  const props = { words, letter, send };
  switch (state.view) {
    case 'form':
      return <WaysStep key={state.fresh} {...props} state={state} employers={employers} ownDevice={ownDevice} />;
    case 'review':
      return <ReviewStep {...props} state={state} />;
    case 'caution':
      return <CautionStep {...props} state={state} />;
    case 'sent':
      return <SentStep {...props} state={state} />;
    case 'code':
      return <CodeStep key={state.fresh} {...props} state={state} />;
    case 'signed':
      return <SignedStep words={words} state={state} />;
    case 'ended':
      return <EndedStep words={words} state={state} />;
  }
}
