'use server';

import { headers } from 'next/headers';
import { canonicalAddress } from '@/lib/email-addresses/rules';
import { employerOfDomain } from '@/lib/employers/queries';
import { database } from '@/lib/platform/db';
import { errorsOf, formResult, parseForm, type FormErrors } from '@/lib/platform/form';
import { translator } from '@/lib/i18n/translator';
import type { Locale } from '@/lib/i18n/locales';
import { failureCode, log } from '@/lib/platform/log';
import { networkOfHeaders } from '@/lib/platform/rate-limit';
import { newReceipt } from '@/lib/signatures/receipts/rules';
import { startAnonymous, startNamed } from './start/mutations';
import { submitCode } from './confirm/mutations';
import { reviewNamed } from './start/queries';
import { revisionLabel } from './view/queries';
import { withListedEmployer } from './fields/schema';
import { anonymousForm, namedForm, type AnonymousForm, type NamedForm } from './schema';
import { signFormSchema, type NoticeText, type SignFormData, type SignState, type SignStep } from './steps/schema';

/** The next step, and what is wrong with the fields of this one. */
type Outcome = SignStep & { errors?: FormErrors };

/** One step of signing: the details, the review, the code. Which one, the form says in its field `intent`. */
export async function signLetter(_before: SignState, data: FormData): Promise<SignState> {
  const form = data instanceof FormData ? withListedEmployer(data) : data;
  const sent = parseForm(form, signFormSchema, ['code']);
  const { values } = sent;
  if (!sent.ok) return { step: 'details', ...formResult({ values, errors: sent.errors }) };
  try {
    const { errors, ...step } = await nextStep(sent.data);
    return { ...step, ...formResult({ errors, values }) };
  } catch (error) {
    // The signer is told, and loses nothing; the operator finds the kind of failure in the log.
    log.error({ failure: failureCode(error) }, 'signing failed');
    const step: SignStep = sent.data.intent === 'code' ? codeStep(sent.data) : { step: 'details' };
    return { ...step, ...formResult({ values }), unavailable: true };
  }
}

async function nextStep(form: SignFormData): Promise<Outcome> {
  if (form.intent === 'change') return { step: 'details' };
  if (form.intent === 'code') return tryCode(form);
  if (form.way === 'named') return named(form);
  if (form.way === 'anonymous') return anonymous(form);
  return refuse({ way: 'way-missing' });
}

const refuse = (errors: FormErrors): Outcome => ({ step: 'details', errors });

const closed: Outcome = { step: 'stopped', reason: 'closed' };

/** From where somebody asks; for rate limits only. */
const network = async (): Promise<string> => networkOfHeaders(await headers());

async function named(form: SignFormData): Promise<Outcome> {
  const signature = namedForm.safeParse(form);
  if (!signature.success) return refuse(await withEmployer(errorsOf(signature.error), form));
  if (form.intent !== 'send') return review(signature.data, form, false);
  const { slug, locale, again, revision } = form;
  const started = await startNamed({ slug, form: signature.data, locale, again, network: await network(), revision });
  if (started.ok) return { step: 'check-email', again, revision };
  if ('changed' in started) return review(signature.data, form, true);
  return started.closed ? closed : refuse(started.errors);
}

/** The employer is only known to be missing once the address does not tell it: said together with everything else. */
async function withEmployer(errors: FormErrors, { employer, email }: SignFormData): Promise<FormErrors> {
  if (employer.trim() !== '' || (await employerOfAddress(email))) return errors;
  return { ...errors, employer: 'employer-missing' };
}

async function review(signature: NamedForm, { slug, locale }: SignFormData, changed: boolean): Promise<Outcome> {
  const reviewed = await reviewNamed(slug, signature, locale);
  if (!reviewed.ok) return reviewed.closed ? closed : refuse(reviewed.errors);
  const revision = { hash: reviewed.revision.hash, label: revisionLabel(locale, reviewed.revision) };
  const caution = await cautionFor('named', signature.email, locale);
  return { step: 'review', line: reviewed.line, revision, changed, caution };
}

async function anonymous(form: SignFormData): Promise<Outcome> {
  const { way, listedEmployer: employer, email, intent, locale } = form;
  const signature = anonymousForm.safeParse({ way, employer, email });
  if (!signature.success) return refuse(ofListed(errorsOf(signature.error)));
  const caution = intent === 'send' ? null : await cautionFor('anonymous', signature.data.email, locale);
  return caution ? { step: 'work-address', caution } : sendCode(signature.data, form);
}

/** On the page the employer of the list is a field of its own. */
const ofListed = ({ employer, ...others }: FormErrors): FormErrors =>
  employer === undefined ? others : { ...others, listedEmployer: employer };

async function sendCode(signature: AnonymousForm, { slug, locale, again }: SignFormData): Promise<Outcome> {
  const started = await startAnonymous({ slug, locale, form: signature, again, network: await network() });
  if (started.ok) return { step: 'code', again, page: started.page, receipt: newReceipt() };
  return started.closed ? closed : refuse(ofListed(started.errors));
}

const codeStep = ({ again, page, receipt }: SignFormData): SignStep => ({ step: 'code', again, page, receipt });

async function tryCode(form: SignFormData): Promise<Outcome> {
  const { slug, page, code, receipt } = form;
  if (code.trim() === '') return { ...codeStep(form), errors: { code: 'missing' } };
  const { outcome } = await submitCode({ slug, page, code, receipt });
  switch (outcome) {
    case 'receipt-used':
      return codeStep({ ...form, receipt: newReceipt() });
    case 'wrong-code':
      return { ...codeStep(form), errors: { code: 'wrong' } };
    case 'signed':
      return { step: 'done', receipt };
    case 'too-many':
      return { step: 'stopped', reason: 'too-many-codes' };
    case 'expired':
      return { step: 'stopped', reason: 'code-expired' };
    case 'already-signed':
    case 'closed':
      return { step: 'stopped', reason: outcome };
  }
}

async function employerOfAddress(email: string): Promise<string | null> {
  const address = canonicalAddress(email);
  return address.ok ? ((await employerOfDomain(database(), address.domain))?.name ?? null) : null;
}

/** What an employer can see of an email to an address at its domain; null where we know of no employer there. */
async function cautionFor(way: 'named' | 'anonymous', email: string, locale: Locale): Promise<NoticeText | null> {
  const employer = await employerOfAddress(email);
  if (employer === null) return null;
  const t = translator(locale, 'sign');
  return { title: t('workAddress.title', { employer }), text: t(`workAddress.${way}`, { employer }) };
}
