import { z } from 'zod';

/** Every kind of event in the audit log. A new one needs its text in the dashboard's messages, too. */
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
