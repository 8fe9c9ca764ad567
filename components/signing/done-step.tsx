import { AnimatedLine } from '@/components/signatures/animated-line';
import { useMessages } from '@/components/ui/messages-provider';
import { Numbered } from '@/components/ui/numbered';
import { Stack } from '@/components/ui/stack';
import { anonymousSignature } from './preview-signatures';
import { ReceiptCode } from './receipt-code';
import { SignSteps } from './sign-steps';
import { StepHeading } from './step-heading';
import type { SignStepProps } from './step-props';

/** An anonymous signature that waits for its batch: the receipt, and what happens next. */
export function DoneStep({ page, form, state }: SignStepProps<'done'>) {
  const { done, code } = useMessages('sign');
  const { title, waits, appears, withdraw } = done.anonymous;
  return (
    <Stack>
      <SignSteps way="anonymous" current={3} />
      <StepHeading submission={form.submission}>{title}</StepHeading>
      <AnimatedLine signature={anonymousSignature} />
      <ReceiptCode receipt={state.receipt} url={page.receiptUrl} />
      <h2>{done.next}</h2>
      <Numbered items={[waits, appears, withdraw]} />
      <p>{code.promise}</p>
      <p>
        <a href={page.letter.href}>{done.letter}</a>
      </p>
    </Stack>
  );
}
