import { z } from 'zod';
import { email } from '../schema';

/** Who lost a receipt types the address that signed. */
export const lostReceiptForm = z.object({ letter: z.string().min(1, 'letter-missing'), email });
export type LostReceiptForm = z.output<typeof lostReceiptForm>;

/** What the challenge of a link to a signature seals; that of a signing seals what is to be signed. */
export const signatureLink = z.object({ opens: z.literal('signature') });
