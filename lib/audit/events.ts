import { z } from 'zod';

/** What an entry holds of one action: ids, slugs, names of employers, numbers. Nothing in it leads to a signer. */
const event = <Action extends string, Payload extends z.ZodRawShape>(action: Action, payload: Payload) =>
  z.strictObject({ action: z.literal(action), ...payload });

/** The slug that the letter had then. */
const letter = z.string();
/** The name that the employer has from then on. */
const employer = z.string();
const reason = z.string();
/** A moderation decision and how many signatures it changed. */
const decided = { letter, decision: z.uuid(), count: z.int().positive() };

/** Everything that the audit log can say, each with its sentence in the dashboard's messages (`audit.what`). */
export const auditEvent = z.discriminatedUnion('action', [
  event('owner.created', {}),
  event('password.changed', {}),
  event('session.ended', { count: z.int().positive() }),
  event('letter.created', { letter }),
  event('letter.saved', { letter }),
  event('letter.published', { letter }),
  event('letter.corrected', { letter }),
  event('letter.closing-date-changed', { letter, closesOn: z.iso.date() }),
  event('letter.closed', { letter, closesOn: z.iso.date() }),
  event('demo.removed', {}),
  event('employer.added', { employer }),
  event('employer.renamed', { employer, before: z.string() }),
  event('employer.alias-added', { employer, alias: z.string() }),
  event('employer.alias-removed', { employer, alias: z.string() }),
  event('employer.domain-added', { employer, domain: z.string() }),
  event('employer.domain-removed', { employer, domain: z.string() }),
  event('signature.removed', { ...decided, reasonCode: z.string(), reason }),
  event('signature.restored', decided),
  event('signature.approved', decided),
  event('signature.refused', decided),
  event('batch.removed', { letter, decision: z.uuid(), batch: z.int().positive(), reason }),
  event('batch.restored', { letter, decision: z.uuid(), batch: z.int().positive() }),
  event('decision.undone', decided),
  event('alert.dismissed', { letter, alert: z.string(), subject: z.string() }),
  event('budgets.changed', { changes: z.string() }),
  event('budgets.reset', {}),
  event('export.started', { letter, reason }),
  event('export.finished', { letter }),
  event('test-email.requested', {}),
]);

export type AuditEvent = z.output<typeof auditEvent>;
