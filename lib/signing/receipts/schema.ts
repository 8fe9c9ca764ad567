/** The steps on the page that takes a receipt. The receipt travels in the forms and is part of no address. */
import { z } from 'zod';
import { defaultLocale, locales } from '@/lib/i18n/locales';
import type { FormResult } from '@/lib/platform/form';
import { correctableFields, type CorrectableField } from '@/lib/signatures/schema';
import type { ReceiptView } from '../view/queries';

const text = z.string().default('');
const corrections = Object.fromEntries(correctableFields.map((field) => [field, text])) as Record<
  CorrectableField,
  typeof text
>;

export const receiptFormSchema = z.object({
  locale: z.enum(locales).catch(defaultLocale),
  receipt: text,
  /** Which button was pressed. */
  intent: z.enum(['open', 'correct', 'withdraw', 'confirm-withdrawal']).catch('open'),
  ...corrections,
});
export type ReceiptFormData = z.output<typeof receiptFormSchema>;

/** What can be wrong with a receipt, as a code of the messages `receipt.errors`. */
export type ReceiptProblem = 'missing' | 'shape' | 'unknown' | 'limit';

/** What withdrawing did. A named signature that moderators had removed keeps its address used. */
export type Withdrawal = 'deleted' | 'deletedAfterRemoval' | 'deletedBeforePublication' | 'withNextBatch';

export type ReceiptStep =
  | { step: 'enter' }
  | { step: 'signature'; shown: ReceiptView; corrected: boolean }
  | { step: 'confirm-withdrawal'; shown: ReceiptView }
  /** `letterHref` leads to the letter's text. */
  | { step: 'withdrawn'; withdrawal: Withdrawal; letterHref: string };

/** What the page shows. `values` holds the fields of a correction, as they are or as they were typed. */
export type ReceiptState = FormResult & { receipt: string } & ReceiptStep;
