import { ProofStep } from '@/components/signing/proof-step';
import { signMetadata, type SignProps } from '../read-sign-step';
import { signStepPage } from '../sign-step-page';

export const generateMetadata = signMetadata;

export default function ProofPage(props: SignProps) {
  return signStepPage(props, 'proof', (step) => <ProofStep {...step} challenge={step.state.values.challenge} />);
}
