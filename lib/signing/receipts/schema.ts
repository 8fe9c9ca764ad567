/** The steps on the page that takes a receipt. The receipt travels in the forms and stands in no address. */
import type { ReceiptView } from '../view/queries';
import type { CorrectableField } from '@/lib/signatures/schema';
import type { FieldErrors } from '../fields/schema';

export const receiptProblems = ['missing', 'shape', 'unknown', 'limit'] as const;
export type ReceiptProblem = (typeof receiptProblems)[number];

/** What a correction holds, as it was typed. */
export type TypedCorrection = Record<CorrectableField, string>;

export type ReceiptStep =
  | { view: 'ask'; problem: ReceiptProblem | null }
  | { view: 'shown'; shown: ReceiptView; typed: TypedCorrection | null; errors: FieldErrors; saved: boolean }
  | { view: 'sure'; shown: ReceiptView }
  /** `letter` is the way to its text. */
  | { view: 'gone'; how: 'named' | 'removed' | 'waiting' | 'later'; letter: string };

export type ReceiptState = ReceiptStep & { receipt: string; fresh: string; unavailable: boolean };
