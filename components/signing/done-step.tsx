import { DrawnLine } from '@/components/signatures/animated-line';
import { Numbered } from '@/components/ui/numbered';
import { Stack } from '@/components/ui/stack';
import type { SignState } from '@/lib/signing/steps/schema';
import { anonymousLine } from './signature-previews';
import { ReceiptShown } from './receipt-code';
import { SignSteps } from './sign-steps';
import { StepHeading } from './step-heading';
import type { SignWords } from './labels';

/** An anonymous signature that waits: the receipt, and what happens next. */
export function SignedStep({ words, state }: { words: SignWords; state: Extract<SignState, { view: 'signed' }> }) {
  const { title, waits, appears, withdraw } = words.signed.anonymous;
  return (
    <Stack>
      <SignSteps words={words} way="anonymous" current={3} />
      <StepHeading fresh={state.fresh}>{title}</StepHeading>
      <DrawnLine signature={anonymousLine} words={words.line} />
      <ReceiptShown receipt={state.receipt} words={words.receiptShown} />
      <h2>{words.signed.next}</h2>
      <Numbered items={[waits, appears, withdraw]} />
      <p>{words.code.promise}</p>
      <p>
        <a href={words.letter.href}>{words.signed.letter}</a>
      </p>
    </Stack>
  );
}
