/** What the forms with a receipt do: open, correct, withdraw. */
import { database } from '@/lib/platform/db';
import { errorsOf } from '@/lib/platform/form';
import { withinLimit } from '@/lib/platform/rate-limit';
import { isReceipt } from '@/lib/signatures/receipts/rules';
import { correctableFields } from '@/lib/signatures/schema';
import { correctionForm } from '../schema';
import { receiptPath, type ReceiptStep } from '../steps/rules';
import { sentBy, stateBehind, type FormPost, type Next, type Sent } from '../steps/request';
import type { StepState } from '../steps/schema';
import { correctNamed, readReceipt, withdraw } from './mutations';
import type { ReceiptHolder } from './queries';
import type { ReceiptProblem, Withdrawal } from './schema';

/** A receipt has 80 random bits; the limit only stops a guesser from keeping the database busy. */
const TRIES_AN_HOUR = 60;

const at = (step: ReceiptStep, state: Partial<StepState>): Next => ({ path: receiptPath(step), state });

const refuse = (typed: string, receipt: ReceiptProblem): Next =>
  at('enter', { values: { receipt: typed }, errors: { receipt } });

/** What a receipt opens, or the page that says why it opens nothing. */
async function opened(typed: string, network: string): Promise<{ receipt: string; found: ReceiptHolder } | Next> {
  const receipt = typed.trim();
  if (receipt === '') return refuse(typed, 'missing');
  if (!isReceipt(receipt)) return refuse(typed, 'shape');
  if (!(await withinLimit(database(), 'receipt', network, TRIES_AN_HOUR, 60))) return refuse(typed, 'limit');
  const found = await readReceipt(receipt);
  return found ? { receipt, found } : refuse(typed, 'unknown');
}

/** The receipt that was typed. */
export async function sendReceipt({ form, network }: FormPost): Promise<Next> {
  const result = await opened(sentBy(form).receipt ?? '', network);
  return 'path' in result ? result : at('signature', { receipt: result.receipt });
}

/** The forms on the page of a signature: correct it, or ask to withdraw it. */
export async function sendSignature({ form, network }: FormPost): Promise<Next> {
  const sent = sentBy(form);
  const result = await opened(stateBehind(sent)?.receipt ?? '', network);
  if ('path' in result) return result;
  const { receipt, found } = result;
  if (sent.intent !== 'correct' || found.way !== 'named') return at('withdraw', { receipt });
  return correct(receipt, sent);
}

async function correct(receipt: string, sent: Sent): Promise<Next> {
  const typed = Object.fromEntries(correctableFields.map((field) => [field, sent[field] ?? '']));
  const correction = correctionForm.safeParse(typed);
  const outcome = correction.success
    ? await correctNamed(receipt, correction.data)
    : ({ ok: false, errors: errorsOf(correction.error) } as const);
  if (!outcome) return refuse(receipt, 'unknown');
  if (outcome.ok) return at('signature', { receipt, outcome: 'corrected' });
  return at('signature', { receipt, values: typed, errors: outcome.errors });
}

/** "Withdraw it", after it was asked whether that is meant. */
export async function sendWithdrawal({ form, network }: FormPost): Promise<Next> {
  const sent = sentBy(form);
  const result = await opened(stateBehind(sent)?.receipt ?? '', network);
  if ('path' in result) return result;
  const { receipt, found } = result;
  if (sent.intent !== 'confirm-withdrawal') return at('signature', { receipt });
  const outcome = await withdraw(receipt);
  if (outcome === null) return refuse(receipt, 'unknown');
  return at('withdrawn', { outcome: withdrawalOf(outcome, found), values: { slug: found.slug } });
}

function withdrawalOf(outcome: 'withdrawn' | 'with-next-batch', found: ReceiptHolder): Withdrawal {
  if (outcome === 'with-next-batch') return 'withNextBatch';
  if (found.way === 'anonymous') return 'deletedBeforePublication';
  return found.removed ? 'deletedAfterRemoval' : 'deleted';
}
