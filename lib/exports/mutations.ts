import { finished, type Readable } from 'node:stream';
import type { AuditEvent } from '@/lib/audit/events';
import { recordEvent } from '@/lib/audit/mutations';
import { authorize, type Organizer } from '@/lib/permissions/rules';
import { TooManyCopiesError } from '@/lib/platform/copy';
import { inTransaction } from '@/lib/platform/db';
import { failureCode, log } from '@/lib/platform/log';
import { signaturesAsCsv } from './admin-queries';

/**
 * Starts an export of a letter's signatures: the rows of the CSV, or null while as many exports run as may. The audit log
 * says who started it and why before the first row leaves, and that it finished once the last one was taken; one that was
 * broken off has no second entry.
 */
export async function exportSignatures(
  organizer: Organizer,
  letter: { id: string; slug: string },
  reason: string,
  options?: { stalledAfter?: number },
): Promise<Readable | null> {
  authorize(organizer, 'export');
  const rows = await startedCopy(organizer, letter.id, options);
  if (!rows) return null;
  try {
    await record(organizer, { action: 'export.started', letter: letter.slug, reason });
  } catch (error) {
    rows.destroy();
    throw error;
  }
  finished(rows, (broken) => {
    if (broken) return;
    record(organizer, { action: 'export.finished', letter: letter.slug }).catch((error: unknown) => {
      log.error({ failure: failureCode(error) }, 'the end of an export could not be recorded');
    });
  });
  return rows;
}

async function startedCopy(
  organizer: Organizer,
  letterId: string,
  options?: { stalledAfter?: number },
): Promise<Readable | null> {
  try {
    return await signaturesAsCsv(organizer, letterId, options);
  } catch (error) {
    if (error instanceof TooManyCopiesError) return null;
    throw error;
  }
}

const record = (organizer: Organizer, event: AuditEvent): Promise<unknown> =>
  inTransaction((tx) => recordEvent(tx, organizer, event));
