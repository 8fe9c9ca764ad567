import { WorkAddressStep } from '@/components/signing/work-address-step';
import { database } from '@/lib/platform/db';
import { cautionFor } from '@/lib/signing/view/queries';
import { signMetadata, type SignProps } from '../read-sign-step';
import { signStepPage } from '../sign-step-page';

export const generateMetadata = signMetadata;

export default function WorkAddressPage(props: SignProps) {
  return signStepPage(props, 'work-address', async (step) => {
    const caution = await cautionFor(database(), 'anonymous', step.state.values.email ?? '', step.locale);
    return caution && <WorkAddressStep {...step} caution={caution} />;
  });
}
