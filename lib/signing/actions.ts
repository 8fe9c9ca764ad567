/**
 * The forms of signing, by the route that they post to. Each runs outside the renderer, in the gateway's process, and says
 * which page comes next; `docs/decisions/0018-steps-as-addresses.md`.
 */
import { failureCode, log } from '@/lib/platform/log';
import { sendConfirmation, sendNotMe } from './confirm/actions';
import { sendLostReceipt, sendSignatureLinkButton } from './lost-receipts/actions';
import { sendReceipt, sendSignature, sendWithdrawal } from './receipts/actions';
import { sendAgain, sendDetails, sendProof, sendReview, sendTypedCode, sendWorkAddress } from './start/actions';
import { nextAddress, sentBy, stateBehind, type FormPost, type Next } from './steps/request';
import { fieldsOfWay, withListedEmployer } from './fields/schema';

const actions: Readonly<Record<string, (post: FormPost) => Promise<Next>>> = {
  '/letters/:slug/sign': sendDetails,
  '/letters/:slug/sign/review': sendReview,
  '/letters/:slug/sign/work-address': sendWorkAddress,
  '/letters/:slug/sign/proof': sendProof,
  '/letters/:slug/sign/check-email': sendAgain,
  '/letters/:slug/sign/code': sendTypedCode,
  '/confirm/:token': sendConfirmation,
  '/confirm/:token/not-me': sendNotMe,
  '/receipt': sendReceipt,
  '/receipt/signature': sendSignature,
  '/receipt/withdraw': sendWithdrawal,
  '/receipt/lost': sendLostReceipt,
  '/receipt/link/:token': sendSignatureLinkButton,
};

/** The routes that take a form. */
export const formRoutes = Object.keys(actions);

/**
 * Handles a posted form; returns the address of the next page. Where something of ours fails, that is the page that the
 * form was on, with everything that was typed: the signer is told, and the operator finds the kind of failure in the log.
 */
export async function handleForm(route: string, path: string, post: FormPost): Promise<string> {
  const action = actions[route];
  if (!action) throw new Error(`No form posts to ${route}`);
  try {
    return nextAddress(await action(post), post.locale);
  } catch (error) {
    log.error({ route, failure: failureCode(error) }, 'a form could not be handled');
    const sent = sentBy(withListedEmployer(post.form));
    const { values, ...state } = stateBehind(sent) ?? { values: {} };
    const {
      state: _,
      token: __,
      intent: ___,
      proof: ____,
      ...typed
    } = sent.way === undefined ? sent : fieldsOfWay(sent);
    return nextAddress({ path, state: { ...state, values: { ...values, ...typed }, unavailable: true } }, post.locale);
  }
}
