'use server';

import { randomUUID } from 'node:crypto';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { canonicalAddress } from '@/lib/email-addresses/rules';
import { employerOfDomain } from '@/lib/employers/queries';
import { database } from '@/lib/platform/db';
import { isFormData } from '@/lib/platform/form';
import { defaultLocale, isLocale, type Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { failureCode, log } from '@/lib/platform/log';
import { networkOfHeaders } from '@/lib/platform/rate-limit';
import { newReceipt } from '@/lib/signatures/receipts/rules';
import { startAnonymous, startNamed } from './start/mutations';
import { submitCode } from './confirm/mutations';
import { reviewNamed } from './start/queries';
import { revisionLabel } from './view/queries';
import {
  anonymousForm,
  fieldErrorsOf,
  namedForm,
  type AnonymousForm,
  type FieldErrors,
  type NamedForm,
} from './schema';
import {
  fieldsOfWay,
  emptyFields,
  formField,
  presentFields,
  type CodeStep,
  type SignState,
  type SignStep,
  type TypedFields,
  type NoticeText,
} from './steps/schema';

/** One step of signing: the form, the review, the code. Which one, the form says in its hidden field `step`. */
export async function signLetter(_before: SignState, data: FormData): Promise<SignState> {
  if (!isFormData(data)) notFound();
  const typed = { ...emptyFields, ...presentFields(data) };
  const answer = { typed, fresh: randomUUID() };
  try {
    return { ...(await stepOf(typed, data)), ...answer, unavailable: false };
  } catch (error) {
    // The signer is told, and loses nothing; the operator finds the kind of failure in the log.
    log.error({ failure: failureCode(error) }, 'signing failed');
    const kept: SignStep = formField(data, 'step') === 'code' ? codeView(data, null) : { view: 'form', errors: {} };
    return { ...kept, ...answer, unavailable: true };
  }
}

async function stepOf(typed: TypedFields, data: FormData): Promise<SignStep> {
  const step = formField(data, 'step');
  if (step === 'change') return { view: 'form', errors: {} };
  if (step === 'code') return tryCode(data);
  if (typed.way === 'named') return named(typed, data, step);
  if (typed.way === 'anonymous') return anonymous(typed, data, step);
  return { view: 'form', errors: { way: 'way-missing' } };
}

function whichLetter(data: FormData): { slug: string; locale: Locale } {
  const locale = formField(data, 'locale');
  return { slug: formField(data, 'slug'), locale: isLocale(locale) ? locale : defaultLocale };
}

/** From where somebody asks; for rate limits only. */
const network = async (): Promise<string> => networkOfHeaders(await headers());

const againOf = (data: FormData): number =>
  Math.min(Math.max(Math.trunc(Number(formField(data, 'again'))) || 0, 0), 99);

async function named(typed: TypedFields, data: FormData, step: string): Promise<SignStep> {
  const form = namedForm.safeParse(fieldsOfWay(typed));
  if (!form.success) return { view: 'form', errors: await withEmployer(fieldErrorsOf(form.error), typed) };
  if (step !== 'send') return review(form.data, data, false);
  const { slug, locale } = whichLetter(data);
  const again = againOf(data);
  const revision = formField(data, 'revision');
  const started = await startNamed({ slug, form: form.data, locale, again, network: await network(), revision });
  if (started.ok) return { view: 'sent', again, revision };
  if ('changed' in started) return review(form.data, data, true);
  return started.closed ? { view: 'ended', why: 'closed' } : { view: 'form', errors: started.errors };
}

/** An empty employer is only known to be missing once the address does not tell it: said together with everything else. */
async function withEmployer(errors: FieldErrors, { employer, email }: TypedFields): Promise<FieldErrors> {
  if (employer.trim() !== '' || (await employerOfAddress(email))) return errors;
  return { ...errors, employer: 'employer-missing' };
}

async function review(form: NamedForm, data: FormData, changed: boolean): Promise<SignStep> {
  const { slug, locale } = whichLetter(data);
  const reviewed = await reviewNamed(slug, form, locale);
  if (reviewed.ok) {
    const { line } = reviewed;
    const revision = { hash: reviewed.revision.hash, words: revisionLabel(locale, reviewed.revision) };
    return { view: 'review', line, revision, changed, caution: await cautionFor('named', form.email, locale) };
  }
  return reviewed.closed ? { view: 'ended', why: 'closed' } : { view: 'form', errors: reviewed.errors };
}

async function anonymous(typed: TypedFields, data: FormData, step: string): Promise<SignStep> {
  const form = anonymousForm.safeParse(fieldsOfWay(typed));
  if (!form.success) return { view: 'form', errors: fieldErrorsOf(form.error) };
  const caution = step === 'send' ? null : await cautionFor('anonymous', form.data.email, whichLetter(data).locale);
  return caution ? { view: 'caution', caution } : sendCode(form.data, data);
}

async function sendCode(form: AnonymousForm, data: FormData): Promise<SignStep> {
  const again = againOf(data);
  const started = await startAnonymous({ ...whichLetter(data), form, again, network: await network() });
  if (started.ok) return { view: 'code', again, page: started.page, receipt: newReceipt(), problem: null };
  return started.closed ? { view: 'ended', why: 'closed' } : { view: 'form', errors: started.errors };
}

const codeView = (data: FormData, problem: 'missing' | 'wrong' | null): CodeStep => ({
  view: 'code',
  again: againOf(data),
  page: formField(data, 'page'),
  receipt: formField(data, 'receipt'),
  problem,
});

async function tryCode(data: FormData): Promise<SignStep> {
  const code = formField(data, 'code');
  const receipt = formField(data, 'receipt');
  if (code.trim() === '') return codeView(data, 'missing');
  const { outcome } = await submitCode({ slug: formField(data, 'slug'), page: formField(data, 'page'), code, receipt });
  if (outcome === 'receipt-used') return { ...codeView(data, null), receipt: newReceipt() };
  if (outcome === 'wrong-code') return codeView(data, 'wrong');
  if (outcome === 'signed') return { view: 'signed', receipt };
  if (outcome === 'already-signed') return { view: 'ended', why: 'used' };
  return { view: 'ended', why: outcome === 'expired' ? 'gone' : outcome };
}

async function employerOfAddress(email: string): Promise<string | null> {
  const address = canonicalAddress(email);
  return address.ok ? ((await employerOfDomain(database(), address.domain))?.name ?? null) : null;
}

/** What an employer can see of mail to an address at its domain; null where we know of no employer there. */
async function cautionFor(way: 'named' | 'anonymous', email: string, locale: Locale): Promise<NoticeText | null> {
  const employer = await employerOfAddress(email);
  if (employer === null) return null;
  const t = translator(locale, 'sign');
  return { title: t('workAddress.title', { employer }), text: t(`workAddress.${way}`, { employer }) };
}
