import type { Locale } from '@/lib/i18n/locales';
import type { StepState } from '@/lib/signing/steps/schema';
import type { ReceiptView } from '@/lib/signing/view/queries';

/** What the page of a signature shows; its forms are sent to `action`. */
export interface SignaturePageProps<View extends ReceiptView = ReceiptView> {
  locale: Locale;
  view: View;
  state: StepState;
  sealed?: string;
  action: string;
}
