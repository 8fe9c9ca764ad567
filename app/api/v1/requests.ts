/** What requests to the public JSON may hold. */
import { z } from 'zod';
import { locales } from '@/lib/i18n/locales';
import { namedForm } from '@/lib/signing/schema';
import { placeOf } from '@/lib/signatures/cursors/queries';
import { searchText } from '@/lib/signatures/search/rules';

const LARGEST = 1000;

const limit = (usual: number) =>
  z
    .string()
    .regex(/^\d{1,4}$/, `must be a number from 1 to ${LARGEST}`)
    .transform(Number)
    .refine((number) => number >= 1 && number <= LARGEST, `must be a number from 1 to ${LARGEST}`)
    .default(usual)
    .meta({ description: `From 1 to ${LARGEST}. The default is ${usual}.` });

const text = (description: string) => z.string().transform(searchText).default('').meta({ description });

export const talliesQuery = z.object({ limit: limit(200) });

export const signersQuery = z.object({
  q: text('Part of a name. Anonymous signatures cannot be searched by name.'),
  employer: text('An employer, by its name or one of its other spellings.'),
  cursor: z
    .string()
    .refine((given) => placeOf(given) !== null, 'must be `next` of the previous page')
    .optional()
    .meta({ description: '`next` of the previous page.' }),
  limit: limit(100),
});

export const signatureBody = namedForm.extend({
  locale: z.enum(locales).default('en'),
  revision: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'must be the SHA-256 of a revision')
    .optional()
    .meta({
      description: 'The revision that the signer read. If the text has changed since, the response is 409.',
    }),
});
