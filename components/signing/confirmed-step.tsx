import { DrawnLine } from '@/components/signatures/animated-line';
import { Numbered } from '@/components/ui/numbered';
import { Stack } from '@/components/ui/stack';
import type { ConfirmState } from '@/lib/signing/confirm/schema';
import { ReceiptShown } from './receipt-code';
import { StepHeading } from './step-heading';
import type { ConfirmWords } from './confirm-labels';

type Stands = Extract<ConfirmState, { outcome: 'signed' }>;

/** The signature stands: its line drawn once, the receipt, and what happens next. */
export function ConfirmedStep({ state, words }: { state: Stands; words: ConfirmWords }) {
  const { title, list, receipt, closing } = words.signed.named;
  return (
    <Stack>
      <StepHeading fresh={state.fresh}>{title}</StepHeading>
      <DrawnLine signature={state.line} words={words.line} />
      <ReceiptShown receipt={state.receipt} words={words.receiptShown} />
      <h2>{words.signed.next}</h2>
      <Numbered items={[list, receipt, closing]} />
      <p>
        <a href={words.lettersHref + state.slug}>{words.signed.letter}</a>
      </p>
    </Stack>
  );
}
