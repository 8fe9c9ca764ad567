import { database, type Db } from '@/lib/platform/db';
import { deleteEmailFile, emailFiles } from '@/lib/platform/email';
import { deleteExpiredCodeChallenges } from './code-challenges/mutations';
import { codeEmailFiles } from './code-challenges/queries';
import { deleteExpiredLinkChallenges } from './link-challenges/mutations';
import { linkEmailFiles } from './link-challenges/queries';
import { deleteExpiredSuppressions } from './suppressions/mutations';

/** Deletes what has expired, and the files of emails whose signing was confirmed or has expired. */
export async function deleteExpiredChallenges(): Promise<void> {
  const db = database();
  await deleteExpiredLinkChallenges(db);
  await deleteExpiredCodeChallenges(db);
  await deleteExpiredSuppressions(db);
  await deleteExpiredEmailFiles(db);
}

async function deleteExpiredEmailFiles(db: Db): Promise<void> {
  const files = emailFiles().filter((file) => /^(named|code)-/.test(file));
  if (files.length === 0) return;
  const inUse = new Set([...(await linkEmailFiles(db)), ...(await codeEmailFiles(db))]);
  for (const file of files) if (!inUse.has(file)) deleteEmailFile(file);
}

/** Deletes the challenges, suppressions and address tokens of a letter that is deleted whole. */
export async function deleteConfirmations(tx: Db, letterId: string): Promise<void> {
  await tx.linkChallenge.deleteMany({ where: { letterId } });
  await tx.codeChallenge.deleteMany({ where: { letterId } });
  await tx.codePage.deleteMany({ where: { letterId } });
  await tx.suppressedAddress.deleteMany({ where: { letterId } });
  await tx.addressToken.deleteMany({ where: { letterId } });
}
