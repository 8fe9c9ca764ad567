import { z } from 'zod';

/** How often "send again" is offered on a page, and answered for the same content: the same link or code once more. */
export const MAX_RESENDS = 3;

/** The job of an email that a start asked for: its challenge, how often "send again" was used, and `countStart`'s `repeat`. */
export const askedSchema = z.object({
  letterId: z.uuid(),
  blindIndex: z.hash('sha256'),
  again: z.number().int().min(0),
  repeat: z.number().int().min(1),
});

export type AskedChallenge = z.output<typeof askedSchema>;
