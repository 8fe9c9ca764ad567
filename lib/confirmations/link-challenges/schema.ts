import { z } from 'zod';
import type { SealContext } from '@/lib/platform/keyring/keyring';

/** What a link challenge seals. */
export const linkChallengeSchema = z.object({
  address: z.string(),
  canonical: z.string(),
  locale: z.string(),
  token: z.string(),
  /** What is to be signed; this domain does not look into it. */
  content: z.unknown(),
});

/** The context of the sealed column. */
export const linkChallengeContext: SealContext = { name: 'named-challenge', bytes: 2560 };
