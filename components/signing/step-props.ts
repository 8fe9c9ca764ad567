import type { Locale } from '@/lib/i18n/locales';
import type { StepState } from '@/lib/signing/steps/schema';
import type { LetterLink } from '@/lib/signing/view/queries';

/** What a step of signing shows, and the sealed text from its address that its form sends back. */
export interface SignStepProps {
  locale: Locale;
  slug: string;
  letter: LetterLink;
  state: StepState;
  sealed: string;
}
