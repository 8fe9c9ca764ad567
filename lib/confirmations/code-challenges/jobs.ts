import { database } from '@/lib/platform/db';
import { defineJob } from '@/lib/platform/jobs';
import { open } from '@/lib/platform/keyring/keyring';
import { deriveAddressToken } from '../address-tokens/queries';
import { deliver, unlessKeyUnavailable, type ChallengeChange } from '../delivery/mutations';
import { codeKey } from '../keys';
import { domainOf, emailFile, fromHex } from '../rules';
import { askedSchema } from '../schema';
import { codeEmail } from './emails';
import { CODE_DELIVERY_HOURS, CODE_HOURS } from './rules';
import { codeChallengeContext, codeChallengeSchema } from './schema';

/** Sends the code of an anonymous signing. */
export const sendCodeEmail = defineJob({
  name: 'send-code-email',
  queue: 'email',
  payload: askedSchema,
  retry: { forHours: CODE_DELIVERY_HOURS, firstSeconds: 5, longestSeconds: 900 },
  handler: (payload, attempt) =>
    unlessKeyUnavailable(async () => {
      const db = database();
      const where = { letterId: payload.letterId, blindIndex: fromHex(payload.blindIndex) };
      const row = await db.codeChallenge.findUnique({ where: { letterId_blindIndex: where } });
      if (!row) return { done: true };
      const key = codeKey(row.hour);
      const { address, canonical, locale, code } = codeChallengeSchema.parse(
        open(key, codeChallengeContext, row.sealed),
      );
      const asked = {
        key,
        challenge: row.sealed,
        canonical,
        domain: domainOf(address),
        again: payload.again,
        repeat: payload.repeat,
      };
      const addressToken = await deriveAddressToken(db, row.letterId, canonical);
      const email = codeEmail({ to: address, locale, code, file: emailFile('code', where.blindIndex) });
      const update = (data: ChallengeChange) => db.codeChallenge.updateMany({ where, data });
      const remove = () => db.codeChallenge.deleteMany({ where });
      return deliver({ email, asked, addressToken, validHours: CODE_HOURS, update, remove }, attempt);
    }),
});
