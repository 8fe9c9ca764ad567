import { AnimatedLine } from '@/components/signatures/animated-line';
import { useMessages } from '@/components/ui/messages-provider';
import { Numbered } from '@/components/ui/numbered';
import { Stack } from '@/components/ui/stack';
import type { ConfirmState } from '@/lib/signing/confirm/schema';
import { ReceiptCode } from './receipt-code';
import { StepHeading } from './step-heading';

interface ConfirmedStepProps {
  state: Extract<ConfirmState, { step: 'done' }>;
  submission: number;
  receiptUrl: string;
  lettersHref: string;
}

/** A named signature that was confirmed: its line, the receipt, and what happens next. */
export function ConfirmedStep({ state, submission, receiptUrl, lettersHref }: ConfirmedStepProps) {
  const { named, next, letter } = useMessages('sign.done');
  return (
    <Stack>
      <StepHeading submission={submission}>{named.title}</StepHeading>
      <AnimatedLine signature={state.line} />
      <ReceiptCode receipt={state.receipt} url={receiptUrl} />
      <h2>{next}</h2>
      <Numbered items={[state.held ? named.held : named.list, named.receipt, named.closing]} />
      <p>
        <a href={lettersHref + state.slug}>{letter}</a>
      </p>
    </Stack>
  );
}
