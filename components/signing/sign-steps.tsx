import { Steps } from '@/components/ui/steps';
import type { SignWords } from './labels';

/** The three steps of the chosen way; of the named one while none is chosen. */
export function SignSteps({ words, way, current }: { words: SignWords; way: string; current: 1 | 2 | 3 }) {
  const { label, signature, check, mail, code, receipt } = words.steps;
  const steps = way === 'anonymous' ? [signature, code, receipt] : [signature, check, mail];
  return <Steps label={label} steps={steps} current={current} />;
}
