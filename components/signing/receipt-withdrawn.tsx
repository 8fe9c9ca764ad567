import { LinkButton } from '@/components/ui/button';
import { Stack } from '@/components/ui/stack';
import type { ReceiptState } from '@/lib/signing/receipts/schema';
import { StepHeading } from './step-heading';
import type { ReceiptPageWords } from './receipt-labels';

type ReceiptGoneProps = { words: ReceiptPageWords; state: Extract<ReceiptState, { view: 'gone' }> };

/** What withdrawing has done. */
export function ReceiptGone({ words, state }: ReceiptGoneProps) {
  const { gone } = words;
  const items = {
    named: [gone.named, gone.again, gone.receipt],
    removed: [gone.removed, gone.receipt],
    waiting: [gone.waiting, gone.receipt],
    later: [gone.later],
  }[state.how];
  return (
    <Stack>
      <StepHeading fresh={state.fresh}>{gone.title}</StepHeading>
      {items.map((item) => (
        <p key={item}>{item}</p>
      ))}
      <p>
        <LinkButton kind="quiet" href={state.letter}>
          {gone.letter}
        </LinkButton>
      </p>
    </Stack>
  );
}
