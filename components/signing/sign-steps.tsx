import { useMessages } from '@/components/ui/messages-provider';
import { Steps } from '@/components/ui/steps';

/** The three steps of the chosen way; of the named one while none is chosen. */
export function SignSteps({ way, current }: { way: string; current: 1 | 2 | 3 }) {
  const { label, signature, check, checkEmail, code, receipt } = useMessages('sign.steps');
  const steps = way === 'anonymous' ? [signature, code, receipt] : [signature, check, checkEmail];
  return <Steps label={label} steps={steps} current={current} />;
}
