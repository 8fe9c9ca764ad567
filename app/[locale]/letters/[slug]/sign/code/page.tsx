import { CodeStep } from '@/components/signing/code-step';
import { signMetadata, type SignProps } from '../read-sign-step';
import { signStepPage } from '../sign-step-page';

export const generateMetadata = signMetadata;

export default function CodePage(props: SignProps) {
  return signStepPage(props, 'code', (step) => (step.state.page ? <CodeStep {...step} /> : null));
}
