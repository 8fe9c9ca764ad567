import type { Db } from '@/lib/platform/db';
import { failureStages, type EmailFailure, type EmailOutcome } from '@/lib/platform/email';
import { authorize, type Organizer } from '@/lib/permissions/rules';
import { testKinds, type TestKind } from './emails';

/** What became of a test email; `waiting` until the worker attempted it. */
export type TestResult = { kind: TestKind; outcome: EmailOutcome | 'waiting'; failure: EmailFailure | null };

const outcomes: readonly string[] = ['taken', 'later', 'refused'] satisfies EmailOutcome[];

/** What became of the latest test emails of an organizer, link first; empty where none was asked for. */
export async function testResults(db: Db, organizer: Organizer): Promise<TestResult[]> {
  authorize(organizer, 'operate');
  const rows = await db.testEmail.findMany({ where: { organizerId: organizer.id } });
  return testKinds.flatMap((kind) => {
    const row = rows.find((one) => one.kind === kind);
    if (!row) return [];
    const stage = failureStages.find((one) => one === row.stage);
    const outcome = outcomes.includes(row.outcome ?? '') ? (row.outcome as EmailOutcome) : 'waiting';
    return [{ kind, outcome, failure: stage ? { stage, reply: row.reply ?? 0 } : null }];
  });
}
