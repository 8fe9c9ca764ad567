import { ReviewStep } from '@/components/signing/review-step';
import { database } from '@/lib/platform/db';
import { signatureReview, suggestionsFor } from '@/lib/signing/view/queries';
import { signMetadata, type SignProps } from '../read-sign-step';
import { signStepPage } from '../sign-step-page';

export const generateMetadata = signMetadata;

export default function ReviewPage(props: SignProps) {
  return signStepPage(props, 'review', async (step) => {
    const review = await signatureReview(database(), step.slug, step.state, step.locale);
    const suggestions = review && (await suggestionsFor(database(), step.state.values));
    return review && <ReviewStep {...step} review={review} suggestions={suggestions ?? {}} />;
  });
}
