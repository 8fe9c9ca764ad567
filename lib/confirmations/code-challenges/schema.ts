import { z } from 'zod';

/** What a code challenge seals. */
export const codeChallengeSchema = z.object({
  address: z.string(),
  canonical: z.string(),
  locale: z.string(),
  code: z.string(),
  /** What is to be signed; this domain does not look into it. */
  content: z.unknown(),
});

/** What the page of a code seals: which challenge it is about, in hexadecimal. */
export const codePageSchema = z.object({ blindIndex: z.string() });

/** The contexts of the sealed columns. */
export const codeChallengeContext = 'code-challenge';
export const codePageContext = 'code-page';
