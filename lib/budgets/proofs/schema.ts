import { z } from 'zod';

/** A challenge of ALTCHA (altcha.org), as its library makes it and the browser gets it. */
export const proofChallengeSchema = z.object({
  parameters: z
    .object({
      algorithm: z.literal('SHA-256'),
      nonce: z.string().max(64),
      salt: z.string().max(64),
      cost: z.number().int().min(1).max(10_000),
      keyLength: z.number().int().min(1).max(32),
      keyPrefix: z.string().max(8),
      expiresAt: z.number(),
    })
    .loose(),
  signature: z.string().max(128),
});
export type ProofChallenge = z.output<typeof proofChallengeSchema>;

/** What the browser sends back: the challenge with its solution. */
export const proofPayloadSchema = z.object({
  challenge: proofChallengeSchema,
  solution: z.object({ counter: z.number(), derivedKey: z.string().max(64) }).loose(),
});
