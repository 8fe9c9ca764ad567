'use server';

import { headers } from 'next/headers';
import { database } from '@/lib/platform/db';
import { errorsOf, formResult, parseForm, type FormErrors, type FormValues } from '@/lib/platform/form';
import { failureCode, log } from '@/lib/platform/log';
import { networkOfHeaders, withinLimit } from '@/lib/platform/rate-limit';
import { isReceipt } from '@/lib/signatures/receipts/rules';
import { correctNamed, readReceipt, withdraw } from './mutations';
import { receiptView } from '../view/queries';
import { correctableFields, type CorrectableField } from '@/lib/signatures/schema';
import { correctionForm } from '../schema';
import {
  receiptFormSchema,
  type ReceiptFormData,
  type ReceiptProblem,
  type ReceiptState,
  type ReceiptStep,
} from './schema';
import type { ReceiptHolder } from './queries';

/** A receipt has 80 random bits; the limit only stops a guesser from keeping the database busy. */
const TRIES_AN_HOUR = 60;

type Outcome = ReceiptStep & { errors?: FormErrors; values?: FormValues };

/** One step with a receipt: open, correct, withdraw. Which one, the form says in its field `intent`. */
export async function openReceipt(_before: ReceiptState, data: FormData): Promise<ReceiptState> {
  const sent = parseForm(data, receiptFormSchema);
  if (!sent.ok) return { step: 'enter', receipt: '', ...formResult({ errors: sent.errors }) };
  const receipt = sent.data.receipt.trim();
  try {
    const { errors, values = { receipt }, ...step } = await nextStep({ ...sent.data, receipt });
    return { ...step, receipt, ...formResult({ errors, values }) };
  } catch (error) {
    // The signer is told, and nothing was changed; the operator finds the kind of failure in the log.
    log.error({ failure: failureCode(error) }, 'a receipt could not be used');
    return { step: 'enter', receipt, ...formResult({ values: { receipt } }), unavailable: true };
  }
}

const refuse = (receipt: ReceiptProblem): Outcome => ({ step: 'enter', errors: { receipt } });

async function nextStep(form: ReceiptFormData): Promise<Outcome> {
  const { receipt, intent } = form;
  if (receipt === '') return refuse('missing');
  if (!isReceipt(receipt)) return refuse('shape');
  const network = networkOfHeaders(await headers());
  if (!(await withinLimit(database(), 'receipt', network, TRIES_AN_HOUR, 60))) return refuse('limit');
  const found = await readReceipt(receipt);
  if (!found) return refuse('unknown');
  if (intent === 'withdraw') return { step: 'confirm-withdrawal', shown: await shownIn(found, form) };
  if (intent === 'confirm-withdrawal') return withdrawNow(found, form);
  if (intent === 'correct' && found.way === 'named') return correct(form);
  return signature(found, form);
}

const shownIn = (found: ReceiptHolder, { locale }: ReceiptFormData) => receiptView(database(), found, locale);

const correctable = (from: Record<CorrectableField, string>): FormValues =>
  Object.fromEntries(correctableFields.map((field) => [field, from[field]]));

/** The signature as it is, with its fields to be corrected. */
async function signature(found: ReceiptHolder, form: ReceiptFormData, corrected = false): Promise<Outcome> {
  const shown = await shownIn(found, form);
  if (shown.way === 'anonymous') return { step: 'signature', shown, corrected };
  return { step: 'signature', shown, corrected, values: correctable(shown.line) };
}

async function withdrawNow(found: ReceiptHolder, form: ReceiptFormData): Promise<Outcome> {
  const letterHref = (await shownIn(found, form)).letter.href;
  const outcome = await withdraw(form.receipt);
  if (outcome === null) return refuse('unknown');
  const withdrawn = { step: 'withdrawn', letterHref } as const;
  if (outcome === 'with-next-batch') return { ...withdrawn, withdrawal: 'withNextBatch' };
  if (found.way === 'anonymous') return { ...withdrawn, withdrawal: 'deletedBeforePublication' };
  return { ...withdrawn, withdrawal: found.removed ? 'deletedAfterRemoval' : 'deleted' };
}

async function correct(form: ReceiptFormData): Promise<Outcome> {
  const { receipt } = form;
  const correction = correctionForm.safeParse(form);
  const outcome = correction.success
    ? await correctNamed(receipt, correction.data)
    : ({ ok: false, errors: errorsOf(correction.error) } as const);
  const found = await readReceipt(receipt);
  if (!outcome || !found) return refuse('unknown');
  if (outcome.ok) return signature(found, form, true);
  return { ...(await signature(found, form)), errors: outcome.errors, values: correctable(form) };
}
