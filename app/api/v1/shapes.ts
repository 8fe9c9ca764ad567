/** The responses of the public JSON. Routes parse with these shapes, so that nothing leaves that is not named here. */
import { z } from 'zod';
import { publicSigner } from '@/lib/signatures/model';

const day = z.iso.date().meta({ description: 'A day in UTC.' });
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.int().min(0);
const asOf = z.iso
  .datetime()
  .meta({ description: 'When the figures were counted. Figures with the same value add up with each other.' });
const status = z.enum(['open', 'grace', 'closed']).meta({
  description: '`grace`: the letter is closed, but signatures started before can still be confirmed.',
});
const demo = z.boolean().meta({ description: 'Whether this is the demo, with invented signers.' });
const figures = z.object({
  total: count,
  verified: count.meta({ description: 'Signatures confirmed from a work email address of that employer.' }),
});
const parted = { named: figures, anonymous: figures, total: count };
const batch = count.meta({
  description: 'The number of the last published batch of anonymous signatures. 0 before the first.',
});
const language = z.string().meta({ description: 'A language code, such as `en` or `ar`.' });

export const lettersShape = z.object({
  letters: z.array(
    z.object({
      slug: z.string(),
      status,
      titles: z.record(z.string(), z.string()).meta({ description: 'By language.' }),
      total: count,
      demo,
      asOf,
    }),
  ),
});

export const letterShape = z.object({
  slug: z.string(),
  status,
  demo,
  openedOn: day,
  closesOn: z.iso.date().meta({ description: 'The last day to sign, in `closingZone`.' }),
  closesAt: z.iso.datetime({ offset: true }).meta({
    description: 'The moment in which the letter closes or closed, with the offset of `closingZone`.',
  }),
  closingZone: z.string().meta({ description: 'The IANA time zone of the closing date.' }),
  revision: z.object({
    hash: hash.meta({ description: 'SHA-256 of the RFC 8785 JSON of the translations, sorted by locale.' }),
    publishedOn: day,
  }),
  translations: z.array(
    z.object({
      locale: language,
      title: z.string(),
      addressees: z.string(),
      body: z.string().meta({ description: 'Markdown.' }),
    }),
  ),
  total: count,
  asOf,
});

export const countShape = z.object({ ...parted, batch, asOf });

export const talliesShape = z.object({
  threshold: count.meta({
    description: 'How many anonymous signatures of one employer must exist before they are attributed to it.',
  }),
  batch,
  employers: z.array(z.object({ employer: z.string(), ...parted })),
  others: z.object({ employers: count, named: count, anonymous: count, total: count }).meta({
    description:
      'All other employers, added together: those beyond the limit, and those that only one or two signers typed.',
  }),
  notShown: z.object({ anonymous: count }).meta({ description: 'Anonymous signatures whose employer is not shown.' }),
  asOf,
});

export const signersShape = z.object({
  signers: z.array(publicSigner),
  next: z.string().nullable().meta({ description: 'The cursor of the next page; null on the last.' }),
  namesOmitted: z.boolean().meta({
    description:
      'Whether the letter leaves names out of this data: then every `name` is null, and `q` is not accepted.',
  }),
});

export const revisionsShape = z.object({
  revisions: z.array(
    z.object({
      hash,
      publishedOn: day,
      correction: z
        .boolean()
        .meta({ description: 'Whether the revision only corrects a mistake and leaves the demands unchanged.' }),
    }),
  ),
});

export const acceptedShape = z
  .object({ accepted: z.literal(true) })
  .meta({ description: 'The same for a new, a used and a refused email address.' });

export const problemShape = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string().optional(),
  errors: z
    .array(
      z.object({
        code: z.string(),
        detail: z.string(),
        pointer: z.string().optional(),
        parameter: z.string().optional(),
      }),
    )
    .optional(),
});
