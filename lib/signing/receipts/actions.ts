'use server';

import { randomUUID } from 'node:crypto';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { database } from '@/lib/platform/db';
import { isFormData } from '@/lib/platform/form';
import { failureCode, log } from '@/lib/platform/log';
import { networkOfHeaders, withinLimit } from '@/lib/platform/rate-limit';
import { defaultLocale, isLocale } from '@/lib/i18n/locales';
import { correctableFields } from '@/lib/signatures/schema';
import { isReceipt } from '@/lib/signatures/receipts/rules';
import { correctNamed, readReceipt, withdraw } from './mutations';
import { receiptView } from '../view/queries';
import { correctionForm, fieldErrorsOf } from '../schema';
import type { ReceiptState, ReceiptStep, TypedCorrection } from './schema';
import { formField } from '../steps/schema';
import type { ReceiptHolder } from './queries';

/** A receipt has 80 random bits; the limit only keeps a guesser from keeping the database busy. */
const TRIES_AN_HOUR = 60;

/** One step with a receipt: open, correct, withdraw. Which one, the form says in its field `step`. */
export async function openReceipt(_before: ReceiptState, data: FormData): Promise<ReceiptState> {
  if (!isFormData(data)) notFound();
  const receipt = formField(data, 'receipt').trim();
  const answer = { receipt, fresh: randomUUID() };
  try {
    return { ...(await stepOf(receipt, data)), ...answer, unavailable: false };
  } catch (error) {
    // The signer is told, and nothing was changed; the operator finds the kind of failure in the log.
    log.error({ failure: failureCode(error) }, 'a receipt could not be used');
    return { view: 'ask', problem: null, ...answer, unavailable: true };
  }
}

async function stepOf(receipt: string, data: FormData): Promise<ReceiptStep> {
  if (receipt === '') return { view: 'ask', problem: 'missing' };
  if (!isReceipt(receipt)) return { view: 'ask', problem: 'shape' };
  const network = networkOfHeaders(await headers());
  if (!(await withinLimit(database(), 'receipt', network, TRIES_AN_HOUR, 60))) return { view: 'ask', problem: 'limit' };
  const found = await readReceipt(receipt);
  if (!found) return { view: 'ask', problem: 'unknown' };
  const step = formField(data, 'step');
  if (step === 'withdraw') return { view: 'sure', shown: await shownIn(found, data) };
  if (step === 'withdraw-now') return withdrawNow(receipt, found, (await shownIn(found, data)).letter.href);
  if (step === 'correct' && found.way === 'named') return correct(receipt, data);
  return { view: 'shown', shown: await shownIn(found, data), typed: null, errors: {}, saved: false };
}

function shownIn(found: ReceiptHolder, data: FormData) {
  const locale = formField(data, 'locale');
  return receiptView(database(), found, isLocale(locale) ? locale : defaultLocale);
}

async function withdrawNow(receipt: string, found: ReceiptHolder, letter: string): Promise<ReceiptStep> {
  const outcome = await withdraw(receipt);
  if (outcome === null) return { view: 'ask', problem: 'unknown' };
  if (outcome === 'with-next-batch') return { view: 'gone', how: 'later', letter };
  if (found.way === 'anonymous') return { view: 'gone', how: 'waiting', letter };
  return { view: 'gone', how: found.removed ? 'removed' : 'named', letter };
}

async function correct(receipt: string, data: FormData): Promise<ReceiptStep> {
  const typed = Object.fromEntries(
    correctableFields.map((field) => [field, formField(data, field)]),
  ) as TypedCorrection;
  const form = correctionForm.safeParse(typed);
  const outcome = form.success
    ? await correctNamed(receipt, form.data)
    : ({ ok: false, errors: fieldErrorsOf(form.error) } as const);
  const found = await readReceipt(receipt);
  if (!outcome || !found) return { view: 'ask', problem: 'unknown' };
  const shown = await shownIn(found, data);
  return outcome.ok
    ? { view: 'shown', shown, typed: null, errors: {}, saved: true }
    : { view: 'shown', shown, typed, errors: outcome.errors, saved: false };
}
