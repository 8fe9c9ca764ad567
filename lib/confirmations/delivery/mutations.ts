/** What the delivery of links and codes has in common. Each attempt may run twice: the second email holds the same again. */
import { emailTurn, endTurn, type AskedEmail } from '@/lib/budgets/turns/mutations';
import { now } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { sendEmail, type Email } from '@/lib/platform/email';
import type { Attempt, Outcome } from '@/lib/platform/jobs';
import { KeyUnavailableError, seal, type Sealed } from '@/lib/platform/keyring/keyring';
import type { AddressToken } from '../address-tokens/queries';
import { addressTokenContext } from '../address-tokens/schema';
import { challengeExpiry, toHex } from '../rules';

/** What a delivery changes of its challenge. The address token is stored sealed, and the type accepts nothing else. */
export type ChallengeChange = { sealedAddressToken?: Sealed; expiresAt?: Date };

/** An email, and the challenge that it is about. */
type Delivery = {
  email: Email;
  /** Whose turn it is. */
  asked: AskedEmail;
  /** Derived here, by the worker, so that no request waits for it. */
  addressToken: AddressToken;
  validHours: number;
  update: (change: ChallengeChange) => Promise<unknown>;
  remove: () => Promise<unknown>;
};

/**
 * Attempts a delivery, when its turn has come. The challenge becomes valid when the SMTP server accepts the email, and is
 * removed on giving up.
 */
export async function deliver(delivery: Delivery, attempt: Attempt): Promise<Outcome> {
  const turn = await emailTurn(database(), delivery.asked);
  if (turn === 'drop') return { done: true };
  if (turn !== 'send') return { later: turn.later };
  return send(delivery, attempt);
}

async function send(
  { email, asked, addressToken, validHours, update, remove }: Delivery,
  { isLast }: Attempt,
): Promise<Outcome> {
  const { key } = asked;
  // Until the email is accepted the challenge exists as long as its key: a retry must find it.
  await update({
    sealedAddressToken: seal(key, addressTokenContext, { addressToken: toHex(addressToken) }),
    expiresAt: key.expiresAt ?? now(),
  });
  const outcome = await sendEmail(email);
  await endTurn(database(), asked, outcome === 'taken');
  if (outcome === 'taken') {
    await update({ expiresAt: challengeExpiry(now(), validHours, key) });
    return { done: true };
  }
  if (outcome === 'later' && !isLast) return { retry: 'email-not-accepted' };
  await remove();
  return { failed: outcome === 'refused' ? 'email-refused' : 'email-not-accepted' };
}

/** Ends a job whose key has expired or was destroyed meanwhile: what it was about can be opened by nobody. */
export async function unlessKeyUnavailable(work: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof KeyUnavailableError) return { failed: 'key-unavailable' };
    throw error;
  }
}
