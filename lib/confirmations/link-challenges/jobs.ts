import { z } from 'zod';
import { database } from '@/lib/platform/db';
import { defineJob } from '@/lib/platform/jobs';
import { open } from '@/lib/platform/keyring/keyring';
import { deriveAddressToken } from '../address-tokens/queries';
import { deliver, unlessKeyUnavailable, type ChallengeChange } from '../delivery/mutations';
import { linkKey } from '../keys';
import { emailFile, fromHex } from '../rules';
import { isSuppressed } from '../suppressions/queries';
import { linkEmail } from './emails';
import { LINK_DELIVERY_HOURS, LINK_HOURS } from './rules';
import { linkChallengeContext, linkChallengeSchema } from './schema';

/** Sends the link of a named signing. */
export const sendLinkEmail = defineJob({
  name: 'send-link-email',
  queue: 'email',
  payload: z.object({ letterId: z.uuid(), blindIndex: z.hash('sha256'), again: z.int() }),
  retry: { forHours: LINK_DELIVERY_HOURS, firstSeconds: 5, longestSeconds: 900 },
  handler: (payload, attempt) =>
    unlessKeyUnavailable(async () => {
      const db = database();
      const where = { letterId: payload.letterId, blindIndex: fromHex(payload.blindIndex) };
      const row = await db.linkChallenge.findUnique({ where: { letterId_blindIndex: where } });
      if (!row) return { done: true };
      const key = linkKey(row.day);
      const { address, canonical, locale, token } = linkChallengeSchema.parse(
        open(key, linkChallengeContext, row.sealed),
      );
      const addressToken = await deriveAddressToken(db, row.letterId, canonical);
      const remove = () => db.linkChallenge.deleteMany({ where });
      if (await isSuppressed(db, row.letterId, addressToken)) {
        await remove();
        return { done: true };
      }
      const email = linkEmail({ to: address, locale, token, file: emailFile('named', row.tokenHash) });
      const update = (data: ChallengeChange) => db.linkChallenge.updateMany({ where, data });
      return deliver({ email, key, addressToken, validHours: LINK_HOURS, update, remove }, attempt);
    }),
});
