/** What the delivery of links and codes has in common. Each attempt may run twice: the second email holds the same again. */
import { now } from '@/lib/platform/clock';
import { sendEmail, type Email } from '@/lib/platform/email';
import type { Attempt, Outcome } from '@/lib/platform/jobs';
import { KeyUnavailableError, seal, type Sealed } from '@/lib/platform/keyring/keyring';
import type { KeyName } from '@/lib/platform/keyring/purposes';
import type { AddressToken } from '../address-tokens/queries';
import { addressTokenContext } from '../address-tokens/schema';
import { challengeExpiry, toHex } from '../rules';

/** What a delivery changes of its challenge. The address token is stored sealed, and the type accepts nothing else. */
export type ChallengeChange = { sealedAddressToken?: Sealed; expiresAt?: Date };

/** An email, and the challenge that it is about. */
type Delivery = {
  email: Email;
  /** The key of the challenge. */
  key: KeyName;
  /** Derived here, by the worker, so that no request waits for it. */
  addressToken: AddressToken;
  validHours: number;
  update: (change: ChallengeChange) => Promise<unknown>;
  remove: () => Promise<unknown>;
};

/** Attempts a delivery. The challenge becomes valid when the SMTP server accepts the email, and is removed on giving up. */
export async function deliver(
  { email, key, addressToken, validHours, update, remove }: Delivery,
  { isLast }: Attempt,
): Promise<Outcome> {
  // Until the email is accepted the challenge exists as long as its key: a retry must find it.
  await update({
    sealedAddressToken: seal(key, addressTokenContext, { addressToken: toHex(addressToken) }),
    expiresAt: key.expiresAt ?? now(),
  });
  const outcome = await sendEmail(email);
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
