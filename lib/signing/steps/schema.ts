/**
 * The steps of signing. Each is an address of its own, and what it shows is in the address: sealed (`sealState`), so that
 * reload, Back, Forward, another language and a second tab lose nothing, and nothing is stored in the browser or here.
 */
import { z } from 'zod';

/** In the order in which they come; a way has some of them. */
export const signSteps = ['details', 'review', 'work-address', 'proof', 'check-email', 'code', 'done'] as const;
export type SignStep = (typeof signSteps)[number];

/** Why signing cannot go on from here. `page-expired`: the sealed state is too old, or damaged. */
export const endings = ['closed', 'already-signed', 'too-many-codes', 'code-expired', 'page-expired'] as const;
export type Ending = (typeof endings)[number];

/** What the link of an email leads to when it does not sign. */
export const linkOutcomes = ['already-signed', 'closed', 'no-longer-works'] as const;
export type LinkOutcome = (typeof linkOutcomes)[number];

const text = z.string().default('');
const texts = z.record(z.string(), z.string()).default({});

/** What a step shows, beside what it reads from the database. Each step uses some of it. */
export const stepState = z.object({
  /** What was typed, by field. */
  values: texts,
  /** What is wrong, as codes by field; the texts are in the messages. */
  errors: texts,
  /** The submission could not be handled at the moment: nothing has happened. */
  unavailable: z.boolean().default(false),
  /** The text was changed since the signer read it. */
  changed: z.boolean().default(false),
  /** The hash of the revision that was reviewed. */
  revision: text,
  /** How often the email was asked for again. */
  again: z.number().default(0),
  /** Which page of a code challenge this is, and the receipt that the signature gets. */
  page: text,
  receipt: text,
  /** What has just happened on the page of a receipt. */
  outcome: text,
});
export type StepState = z.output<typeof stepState>;
