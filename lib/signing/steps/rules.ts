import type { Ending, LinkOutcome, SignStep } from './schema';

/** The address of a step, without its language. */
export const signPath = (slug: string, step: SignStep): string =>
  `/letters/${slug}/sign${step === 'details' ? '' : `/${step}`}`;

export const endingPath = (slug: string, ending: Ending): string => `/letters/${slug}/sign/ended/${ending}`;

/** The page behind the link of an email, and what follows it. */
export const confirmPath = (token: string, outcome?: LinkOutcome | 'not-me' | 'not-me/done'): string =>
  `/confirm/${token}${outcome ? `/${outcome}` : ''}`;

/** `enter` is where a receipt is typed; `lost` is for who has none. */
export const receiptSteps = ['enter', 'signature', 'withdraw', 'withdrawn', 'lost', 'lost/sent'] as const;
export type ReceiptStep = (typeof receiptSteps)[number];

export const receiptPath = (step: ReceiptStep): string => `/receipt${step === 'enter' ? '' : `/${step}`}`;

/** `path` with what its page shows. */
export const withState = (path: string, sealed: string): string => `${path}?state=${sealed}`;

/** The outcome without which the page of a signature that is done shows nothing: a state of another step is none of this. */
export const signedOutcome = (slug: string): string => `signed ${slug}`;
