import { CheckEmailStep } from '@/components/signing/check-email-step';
import { signMetadata, type SignProps } from '../read-sign-step';
import { signStepPage } from '../sign-step-page';

export const generateMetadata = signMetadata;

export default function CheckEmailPage(props: SignProps) {
  return signStepPage(props, 'check-email', (step) => <CheckEmailStep {...step} />);
}
