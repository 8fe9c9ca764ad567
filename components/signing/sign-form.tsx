'use client';

import type { ReactNode } from 'react';
import { useFormAction } from '@/components/ui/use-form-action';
import { signLetter } from '@/lib/signing/actions';
import type { SignState } from '@/lib/signing/steps/schema';
import { CheckEmailStep } from './check-email-step';
import { CodeStep } from './code-step';
import { DetailsStep } from './details-step';
import { DoneStep } from './done-step';
import { ReviewStep } from './review-step';
import type { SignPage } from '@/lib/signing/view/queries';
import { StoppedStep } from './stopped-step';
import { WorkAddressStep } from './work-address-step';

interface SignFormProps {
  initial: SignState;
  page: SignPage;
  ownDevice: ReactNode;
}

/** Signing, step by step, on one page: each step is a form, and works as one without scripts. */
export function SignForm({ initial, page, ownDevice }: SignFormProps) {
  const form = useFormAction(signLetter, initial);
  const { state } = form;
  const props = { page, form };
  switch (state.step) {
    case 'details':
      return <DetailsStep {...props} state={state} ownDevice={ownDevice} />;
    case 'review':
      return <ReviewStep {...props} state={state} />;
    case 'work-address':
      return <WorkAddressStep {...props} state={state} />;
    case 'check-email':
      return <CheckEmailStep {...props} state={state} />;
    case 'code':
      return <CodeStep {...props} state={state} />;
    case 'done':
      return <DoneStep {...props} state={state} />;
    case 'stopped':
      return <StoppedStep {...props} state={state} />;
  }
}
