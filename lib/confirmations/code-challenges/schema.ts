import { z } from 'zod';
import type { SealContext } from '@/lib/platform/keyring/keyring';

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
export const codeChallengeContext: SealContext = { name: 'code-challenge', bytes: 1024 };
export const codePageContext = 'code-page';
