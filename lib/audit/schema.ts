import { z } from 'zod';

/** Everything that the audit log can say was done. A new act gets its word here and its text in the desk's messages. */
export const auditActions = [
  'owner-created',
  'password-changed',
  'session-ended',
  'letter-created',
  'letter-saved',
  'letter-published',
  'letter-corrected',
  'letter-closing-moved',
  'letter-closed',
  'demo-removed',
  'employer-added',
  'employer-changed',
  'signature-removed',
  'signature-put-back',
  'export-started',
  'export-finished',
  'test-mail-asked',
] as const;

export type AuditAction = (typeof auditActions)[number];

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
