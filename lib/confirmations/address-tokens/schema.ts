import { z } from 'zod';

/** What a challenge's sealed address token holds; hexadecimal. */
export const sealedAddressTokenSchema = z.object({ addressToken: z.string() });

/** The context of the sealed column. */
export const addressTokenContext = 'challenge-address-token';
