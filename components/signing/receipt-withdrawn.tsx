import { LinkButton } from '@/components/ui/button';
import { useMessages } from '@/components/ui/messages-provider';
import { Stack } from '@/components/ui/stack';
import { StepHeading } from './step-heading';
import type { ReceiptStepProps } from './step-props';

/** What withdrawing has done. */
export function ReceiptWithdrawn({ form, state }: ReceiptStepProps<'withdrawn'>) {
  const t = useMessages('receipt.withdrawn');
  const items = {
    deleted: [t.deleted, t.again, t.receipt],
    deletedAfterRemoval: [t.deletedAfterRemoval, t.receipt],
    deletedBeforePublication: [t.deletedBeforePublication, t.receipt],
    withNextBatch: [t.withNextBatch],
  }[state.withdrawal];
  return (
    <Stack>
      <StepHeading submission={form.submission}>{t.title}</StepHeading>
      {items.map((item) => (
        <p key={item}>{item}</p>
      ))}
      <p>
        <LinkButton kind="quiet" href={state.letterHref}>
          {t.letter}
        </LinkButton>
      </p>
    </Stack>
  );
}
