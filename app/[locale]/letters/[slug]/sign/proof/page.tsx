import { headers } from 'next/headers';
import { ProofStep } from '@/components/signing/proof-step';
import { proofChallenge } from '@/lib/budgets/proofs/mutations';
import { database } from '@/lib/platform/db';
import { networkOfHeaders } from '@/lib/platform/rate-limit';
import { signMetadata, type SignProps } from '../read-sign-step';
import { signStepPage } from '../sign-step-page';

export const generateMetadata = signMetadata;

/** A challenge of its own for whoever opens it: nothing is stored until it is solved. */
export default function ProofPage(props: SignProps) {
  return signStepPage(props, 'proof', async (step) => {
    const network = networkOfHeaders(await headers());
    const challenge = await proofChallenge(database(), { network, letter: step.slug });
    return <ProofStep {...step} challenge={challenge} />;
  });
}
