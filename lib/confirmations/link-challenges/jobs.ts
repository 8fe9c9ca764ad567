import { database, type Db } from '@/lib/platform/db';
import type { Email } from '@/lib/platform/email';
import { defineJob, type Attempt, type Outcome } from '@/lib/platform/jobs';
import { open } from '@/lib/platform/keyring/keyring';
import { deriveAddressToken, type AddressToken } from '../address-tokens/queries';
import { deliver, unlessKeyUnavailable, type ChallengeChange } from '../delivery/mutations';
import { linkKey } from '../keys';
import { domainOf, emailFile, fromHex } from '../rules';
import { askedSchema, type AskedChallenge } from '../schema';
import { isSuppressed } from '../suppressions/queries';
import { linkEmail, type LinkRecipient } from './emails';
import { LINK_DELIVERY_HOURS, LINK_HOURS } from './rules';
import { linkChallengeContext, linkChallengeSchema } from './schema';

/** What kinds of links differ in. */
interface LinkKind {
  /** The address token that the link is for; null where this address gets no such link. */
  tokenFor: (db: Db, letterId: string, canonical: string) => Promise<AddressToken | null>;
  email: (recipient: LinkRecipient) => Email;
}

/** Sends the link of a challenge, when its turn has come. Whatever depends on the address is decided here. */
export const deliverLink = (
  payload: AskedChallenge,
  attempt: Attempt,
  { tokenFor, email: emailTo }: LinkKind,
): Promise<Outcome> =>
  unlessKeyUnavailable(async () => {
    const db = database();
    const where = { letterId: payload.letterId, blindIndex: fromHex(payload.blindIndex) };
    const row = await db.linkChallenge.findUnique({ where: { letterId_blindIndex: where } });
    if (!row) return { done: true };
    const key = linkKey(row.day);
    const { address, canonical, locale, token } = linkChallengeSchema.parse(
      open(key, linkChallengeContext, row.sealed),
    );
    const addressToken = await tokenFor(db, row.letterId, canonical);
    const remove = () => db.linkChallenge.deleteMany({ where });
    if (!addressToken) {
      await remove();
      return { done: true };
    }
    const email = emailTo({ to: address, locale, token, file: emailFile('named', row.tokenHash) });
    const asked = {
      key,
      challenge: row.sealed,
      canonical,
      domain: domainOf(address),
      again: payload.again,
      repeat: payload.repeat,
    };
    const update = (data: ChallengeChange) => db.linkChallenge.updateMany({ where, data });
    return deliver({ email, asked, addressToken, validHours: LINK_HOURS, update, remove }, attempt);
  });

/** How long a link is attempted to be delivered, and how often. */
export const linkRetry = { forHours: LINK_DELIVERY_HOURS, firstSeconds: 5, longestSeconds: 900 };

/** Sends the link of a named signing. */
export const sendLinkEmail = defineJob({
  name: 'send-link-email',
  queue: 'email',
  payload: askedSchema,
  retry: linkRetry,
  handler: (payload, attempt) =>
    deliverLink(payload, attempt, {
      email: linkEmail,
      tokenFor: async (db, letterId, canonical) => {
        const token = await deriveAddressToken(db, letterId, canonical);
        return (await isSuppressed(db, letterId, token)) ? null : token;
      },
    }),
});
