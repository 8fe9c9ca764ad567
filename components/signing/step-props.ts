import type { SignWords } from './labels';
import type { ReceiptPageWords } from './receipt-labels';

/** What each step gets: the words, the fields that lead to the letter, and where its forms go. */
export interface StepProps {
  words: SignWords;
  letter: { slug: string; locale: string };
  send: (data: FormData) => void;
}

/** The same for the receipt's page. */
export interface ReceiptStepProps {
  words: ReceiptPageWords;
  locale: string;
  send: (data: FormData) => void;
}
