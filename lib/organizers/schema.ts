import { z } from 'zod';
import { canonicalAddress } from '@/lib/email-addresses/rules';
import { passwordProblem } from './passwords/rules';

/** An organizer's email address, which is also the name to sign in with. */
const email = z.string().transform((text, context) => {
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

/** A new password, which is typed twice. Both rules run also where another field is wrong: all errors show at once. */
const newPassword = { password: z.string(), again: z.string() };
const always = { when: () => true };

const isRepeated = ({ password, again }: { password: string; again: string }): boolean => password === again;
const repeated = { path: ['again'], error: 'again-differs', ...always };

export const ownerSchema = z
  .object({ token: z.string(), name, email, ...newPassword })
  .superRefine(({ password, email: address }, context) => addPasswordProblem(password, address, context), always)
  .refine(isRepeated, repeated);

export const passwordChangeSchema = z
  .object({ current: z.string().min(1, 'current-missing').max(1000, 'current-wrong'), ...newPassword })
  .superRefine(({ password }, context) => addPasswordProblem(password, '', context), always)
  .refine(isRepeated, repeated);

function addPasswordProblem(password: unknown, address: unknown, context: z.RefinementCtx): void {
  const text = (value: unknown): string => (typeof value === 'string' ? value : '');
  const message = passwordProblem(text(password), text(address));
  if (message) context.addIssue({ code: 'custom', path: ['password'], message });
}

// What cannot be an address or a password cannot be right; the limits keep the work small.
export const signInSchema = z.object({
  email: z.string().trim().toLowerCase().min(1).max(254),
  password: z.string().min(1).max(1000),
});
