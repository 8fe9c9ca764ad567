import type { FormAction } from '@/components/ui/use-form-action';
import type { SignPage } from '@/lib/signing/view/queries';
import type { ReceiptState } from '@/lib/signing/receipts/schema';
import type { SignState } from '@/lib/signing/steps/schema';

/** Which letter is signed, and in which language the response comes: the hidden fields of every step. */
export const letterFields = ({ letter: { slug, locale } }: SignPage) => ({ slug, locale });

/** What the page of a receipt is about, beside its messages. */
export interface ReceiptPage {
  locale: string;
  maxLengths: SignPage['maxLengths'];
}

type OfStep<State extends { step: string }, Step extends State['step']> = Extract<State, { step: Step }>;

/** What a step of signing gets: the page, the form that leads on, and what the step shows. */
export interface SignStepProps<Step extends SignState['step']> {
  page: SignPage;
  form: FormAction<SignState>;
  state: OfStep<SignState, Step>;
}

/** The same for the page of a receipt. */
export interface ReceiptStepProps<Step extends ReceiptState['step']> {
  page: ReceiptPage;
  form: FormAction<ReceiptState>;
  state: OfStep<ReceiptState, Step>;
}
