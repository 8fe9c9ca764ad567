/** What can be wrong with a receipt, as a code of the messages `receipt.errors`. */
export type ReceiptProblem = 'missing' | 'shape' | 'unknown' | 'limit';

/** What withdrawing did. A named signature that moderators had removed keeps its address used. */
export const withdrawals = ['deleted', 'deletedAfterRemoval', 'deletedBeforePublication', 'withNextBatch'] as const;
export type Withdrawal = (typeof withdrawals)[number];
