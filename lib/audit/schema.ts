import { z } from 'zod';

/** Why somebody did it: one line, without anything invisible. */
export const reasonSchema = z
  .string()
  .transform((text) =>
    text
      .normalize('NFC')
      .replace(/[\p{Cc}\p{Cf}\p{Cs}\s]+/gu, ' ')
      .trim(),
  )
  .pipe(z.string().min(3).max(300));
