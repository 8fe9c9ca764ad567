/** What the forms of a signing do, up to the email: each says which page comes next. */
import { canonicalAddress } from '@/lib/email-addresses/rules';
import { employerOfDomain } from '@/lib/employers/queries';
import { database } from '@/lib/platform/db';
import { errorsOf, type FormErrors, type FormValues } from '@/lib/platform/form';
import { newReceipt } from '@/lib/signatures/receipts/rules';
import { submitCode } from '../confirm/mutations';
import { fieldsOfWay, withListedEmployer } from '../fields/schema';
import { anonymousForm, namedForm, type AnonymousForm } from '../schema';
import { endingPath, signedOutcome, signPath } from '../steps/rules';
import { languageAsked, sentBy, stateBehind, type FormPost, type Next, type Sent } from '../steps/request';
import type { Ending, SignStep, StepState } from '../steps/schema';
import { startAnonymous, startNamed, type StartingClient, type BeyondBudget } from './mutations';

const at = (slug: string, step: SignStep, state: Partial<StepState>): Next => ({ path: signPath(slug, step), state });
const ended = (slug: string, ending: Ending): Next => ({ path: endingPath(slug, ending) });

const slugOf = ({ params: { slug = '' } }: FormPost): string => slug;

/** The first form: what is to be signed, and by whom. Nothing is stored yet. */
export async function sendDetails(post: FormPost): Promise<Next> {
  const slug = slugOf(post);
  const sent = sentBy(withListedEmployer(post.form));
  const values: FormValues = fieldsOfWay(sent);
  const refuse = (errors: FormErrors): Next => at(slug, 'details', { values, errors });
  const locale = languageAsked(sent);
  if (locale) return { ...at(slug, 'details', { values }), locale };
  if (values.way === 'named') {
    const signature = namedForm.safeParse(values);
    if (!signature.success) return refuse(await withEmployer(errorsOf(signature.error), values));
    if (signature.data.employer === '' && !(await isWorkAddress(signature.data.email)))
      return refuse({ employer: 'employer-missing' });
    return at(slug, 'review', { values });
  }
  if (values.way !== 'anonymous') return refuse({ way: 'way-missing' });
  const signature = parseAnonymous(values);
  if (!signature.success) return refuse(ofListed(errorsOf(signature.error)));
  if (await isWorkAddress(signature.data.email)) return at(slug, 'work-address', { values });
  return sendCode(post, signature.data, { values });
}

/** The review of a named signature: send it, or go back to change it. */
export async function sendReview(post: FormPost): Promise<Next> {
  const slug = slugOf(post);
  const sent = sentBy(post.form);
  const state = stateBehind(sent);
  if (!state) return ended(slug, 'page-expired');
  if (sent.intent === 'change') return at(slug, 'details', { values: state.values });
  const taken = takenSuggestion(sent);
  if (taken) return at(slug, 'review', { values: { ...state.values, ...taken } });
  return sendLink(post, { ...state, revision: sent.revision ?? state.revision });
}

/** "Did you mean …?", taken: the value that replaces the typed one. */
function takenSuggestion({ email, employer }: Sent): FormValues | null {
  if (email !== undefined) return { email };
  return employer === undefined ? null : { employer };
}

/** An anonymous signer was told what the employer sees of this address: use it, or another one. */
export async function sendWorkAddress(post: FormPost): Promise<Next> {
  const slug = slugOf(post);
  const sent = sentBy(post.form);
  const state = stateBehind(sent);
  if (!state) return ended(slug, 'page-expired');
  const signature = parseAnonymous(state.values);
  if (sent.intent === 'change' || !signature.success) return at(slug, 'details', { values: state.values });
  return sendCode(post, signature.data, state);
}

/**
 * The network has used up its budget: a proof of work that the page's script made, or the email later. What was to be sent
 * is in the state: an anonymous signature, or a named one.
 */
export async function sendProof(post: FormPost): Promise<Next> {
  const slug = slugOf(post);
  const sent = sentBy(post.form);
  const state = stateBehind(sent);
  if (!state) return ended(slug, 'page-expired');
  const { values } = state;
  if (sent.intent === 'change') return at(slug, 'details', { values });
  const client = sent.intent === 'send-later' ? { late: true } : { proof: sent.proof ?? '' };
  if (state.values.way === 'named') return sendLink(post, { ...state, values }, client);
  const signature = parseAnonymous(values);
  return signature.success
    ? sendCode(post, signature.data, { ...state, values }, client)
    : at(slug, 'details', { values });
}

/** "Send again", or another address. */
export async function sendAgain(post: FormPost): Promise<Next> {
  const slug = slugOf(post);
  const sent = sentBy(post.form);
  const state = stateBehind(sent);
  if (!state) return ended(slug, 'page-expired');
  if (sent.intent === 'change') return at(slug, 'details', { values: state.values });
  return sendLink(post, { ...state, again: state.again + 1 });
}

/** What somebody offers whose network has used up its budget. */
type Offer = Omit<StartingClient, 'network'>;

/** Where a network's budget is used up. */
function beyond(slug: string, needed: BeyondBudget['beyond'], state: Partial<StepState>): Next {
  if (needed === 'proof') return at(slug, 'proof', state);
  return at(slug, 'details', { values: state.values ?? {}, errors: { form: 'network-limit' } });
}

async function sendLink(post: FormPost, { values, again, revision }: StepState, offer: Offer = {}): Promise<Next> {
  const slug = slugOf(post);
  const { locale, network } = post;
  const client = { ...offer, network };
  const signature = namedForm.safeParse(values);
  if (!signature.success) return at(slug, 'details', { values, errors: errorsOf(signature.error) });
  const asked = revision === '' ? {} : { revision };
  const started = await startNamed({ slug, form: signature.data, locale, again, client, ...asked });
  if (started.ok) return at(slug, 'check-email', { values, again, revision });
  if ('changed' in started) return at(slug, 'review', { values, changed: true });
  if ('beyond' in started) return beyond(slug, started.beyond, { values, again, revision });
  return started.closed ? ended(slug, 'closed') : at(slug, 'details', { values, errors: started.errors });
}

async function sendCode(
  post: FormPost,
  form: AnonymousForm,
  { values = {}, again = 0 }: Partial<StepState>,
  offer: Offer = {},
): Promise<Next> {
  const slug = slugOf(post);
  const { locale, network } = post;
  const started = await startAnonymous({ slug, locale, form, again, client: { ...offer, network } });
  if (started.ok) return at(slug, 'code', { values, again, page: started.page, receipt: newReceipt() });
  if ('beyond' in started) return beyond(slug, started.beyond, { values, again });
  return started.closed ? ended(slug, 'closed') : at(slug, 'details', { values, errors: ofListed(started.errors) });
}

/** The code, "send again", or another address. */
export async function sendTypedCode(post: FormPost): Promise<Next> {
  const slug = slugOf(post);
  const sent = sentBy(post.form);
  const state = stateBehind(sent);
  if (!state) return ended(slug, 'page-expired');
  const signature = parseAnonymous(state.values);
  if (sent.intent === 'change' || !signature.success) return at(slug, 'details', { values: state.values });
  if (sent.intent === 'again') return sendCode(post, signature.data, { ...state, again: state.again + 1 });
  const code = sent.code ?? '';
  const refuse = (error: string): Next =>
    at(slug, 'code', { ...state, values: { ...state.values, code }, errors: { code: error }, unavailable: false });
  if (code.trim() === '') return refuse('missing');
  return tryCode(slug, state, code, refuse);
}

async function tryCode(slug: string, state: StepState, code: string, refuse: (error: string) => Next): Promise<Next> {
  const { page, receipt } = state;
  const { outcome } = await submitCode({ slug, page, code, receipt });
  switch (outcome) {
    case 'receipt-used':
      return tryCode(slug, { ...state, receipt: newReceipt() }, code, refuse);
    case 'wrong-code':
      return refuse('wrong');
    case 'signed':
      return at(slug, 'done', { values: { way: 'anonymous' }, receipt, outcome: signedOutcome(slug) });
    case 'too-many':
      return ended(slug, 'too-many-codes');
    case 'expired':
      return ended(slug, 'code-expired');
    case 'already-signed':
    case 'closed':
      return ended(slug, outcome);
  }
}

const parseAnonymous = ({ way, listedEmployer: employer, email }: FormValues) =>
  anonymousForm.safeParse({ way, employer, email });

/** The employer is only known to be missing once the address does not tell it: said together with everything else. */
async function withEmployer(errors: FormErrors, { employer = '', email = '' }: FormValues): Promise<FormErrors> {
  if (employer.trim() !== '' || (await isWorkAddress(email))) return errors;
  return { ...errors, employer: 'employer-missing' };
}

async function isWorkAddress(email: string): Promise<boolean> {
  const address = canonicalAddress(email);
  return address.ok && (await employerOfDomain(database(), address.domain)) !== null;
}

/** On the page the employer of the list is a field of its own. */
const ofListed = ({ employer, ...others }: FormErrors): FormErrors =>
  employer === undefined ? others : { ...others, listedEmployer: employer };
