import { z } from 'zod';
import { canonicalAddress } from '@/lib/email-addresses/rules';

/** An organizer's address: the name to sign in with, and where email is sent. */
const address = z.string().transform((text, context) => {
  const checked = canonicalAddress(text);
  if (checked.ok) return checked.address.toLowerCase();
  context.addIssue({ code: 'custom', message: 'email-wrong' });
  return z.NEVER;
});

const name = z
  .string()
  .transform((text) =>
    text
      .normalize('NFC')
      .replace(/[\p{Cc}\p{Cf}\p{Cs}\s]+/gu, ' ')
      .trim(),
  )
  .pipe(z.string().min(1, 'name-missing').max(80, 'name-long'));

export const ownerSchema = z.object({ name, email: address, password: z.string(), again: z.string() });

// What cannot be an address or a password cannot be right; the limits keep the work small.
export const signInSchema = z.object({
  email: z.string().trim().toLowerCase().min(1).max(254),
  password: z.string().min(1).max(1000),
});

export const passwordChangeSchema = z.object({
  current: z.string().min(1, 'current-missing').max(1000, 'current-wrong'),
  password: z.string(),
  again: z.string(),
});
