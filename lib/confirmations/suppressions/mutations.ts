import { addHours, dateOf, now } from '@/lib/platform/clock';
import type { Db } from '@/lib/platform/db';
import { KeyUnavailableError } from '@/lib/platform/keyring/keyring';
import type { AddressToken } from '../address-tokens/queries';
import { suppressionIndex } from './queries';

const SUPPRESSION_DAYS = 7;

/** For a week this letter sends the email address no links. */
export async function suppressAddress(tx: Db, letterId: string, addressToken: AddressToken): Promise<void> {
  try {
    const until = dateOf(addHours(now(), SUPPRESSION_DAYS * 24));
    await tx.suppressedAddress.createMany({
      data: [{ letterId, blindIndex: suppressionIndex(letterId, addressToken), until }],
      skipDuplicates: true,
    });
  } catch (error) {
    // The letter has closed: it sends no more emails to anybody.
    if (!(error instanceof KeyUnavailableError)) throw error;
  }
}

/** Deletes the suppressions whose week has passed. */
export async function deleteExpiredSuppressions(db: Db): Promise<void> {
  await db.suppressedAddress.deleteMany({ where: { until: { lt: dateOf(now()) } } });
}
