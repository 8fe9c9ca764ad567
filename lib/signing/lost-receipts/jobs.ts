import { tokenInUse } from '@/lib/confirmations/address-tokens/queries';
import { deliverLink, linkRetry } from '@/lib/confirmations/link-challenges/jobs';
import { askedSchema } from '@/lib/confirmations/schema';
import { defineJob } from '@/lib/platform/jobs';
import { hasNamedSignature } from '@/lib/signatures/named/queries';
import { signatureLinkEmail } from './emails';

/** Sends the link to a named signature, to the address that signed it. Any other gets nothing. */
export const sendSignatureLink = defineJob({
  name: 'send-signature-link',
  queue: 'email',
  payload: askedSchema,
  retry: linkRetry,
  handler: (payload, attempt) =>
    deliverLink(payload, attempt, {
      email: signatureLinkEmail,
      tokenFor: async (db, letterId, canonical) => {
        const token = await tokenInUse(db, letterId, canonical);
        return token && (await hasNamedSignature(db, letterId, token)) ? token : null;
      },
    }),
});
