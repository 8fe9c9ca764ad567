/** The steps on the page that takes a receipt. The receipt travels in the forms and stands in no address. */
import type { ShownReceipt } from './queries-shown';
import type { FieldErrors } from './schema-fields';

export const receiptProblems = ['missing', 'shape', 'unknown', 'limit'] as const;
export type ReceiptProblem = (typeof receiptProblems)[number];

/** What a correction holds, as it was typed. */
export type TypedCorrection = { relation: string; role: string; employer: string };

export type ReceiptStep =
  | { view: 'ask'; problem: ReceiptProblem | null }
  | { view: 'shown'; shown: ShownReceipt; typed: TypedCorrection | null; errors: FieldErrors; saved: boolean }
  | { view: 'sure'; shown: ShownReceipt }
  /** `letter` is the way to its text. */
  | { view: 'gone'; how: 'named' | 'removed' | 'waiting' | 'later'; letter: string };

export type ReceiptState = ReceiptStep & { receipt: string; fresh: string; unavailable: boolean };
