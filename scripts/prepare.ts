/**
 * Runs before server and worker: destroys expired keys, checks that `KEY_DIR` belongs to this database, and seeds the
 * employers and, where DEMO is on and the database is empty, the demo letter.
 */
import { plantEmployers } from '@/lib/employers/mutations';
import { database } from '@/lib/platform/db';
import { env } from '@/lib/platform/env';
import { destroyBuried, lostKeys } from '@/lib/platform/keyring/fingerprints';
import { destroyOverdue } from '@/lib/platform/keyring/keyring';
import { isDemoHalf, plantDemo } from '@/lib/signing/factory-demo';
import { removeDemo } from '@/lib/signing/mutations-demo';

const db = database();

async function hasAllKeys(): Promise<boolean> {
  destroyOverdue();
  await destroyBuried(db);
  const lost = await lostKeys(db);
  if (lost.length === 0) return true;
  const kinds = [...new Set(lost.map(({ purpose }) => purpose))].join(', ');
  console.error(
    `KEY_DIR (${env().KEY_DIR}) is not the one of this database: ${lost.length} keys are missing or different (${kinds}). ` +
      'Set KEY_DIR to the right folder. If it is lost, anonymous signatures that are not published yet are lost and an ' +
      'email address may sign again; to accept that: npm run -s undersigned -- keys accept-loss',
  );
  return false;
}

async function seed(): Promise<void> {
  await plantEmployers(db);
  if (env().DEMO !== 'on' || (await db.organizer.count()) > 0) return;
  // A first start that was interrupted must not leave an incomplete demo.
  if (await isDemoHalf(db)) await removeDemo(null);
  if ((await db.letter.count()) > 0) return;
  console.log('Adding the demo letter with its 450 invented signers …');
  await plantDemo();
}

const ready = await hasAllKeys();
if (ready) await seed();
await db.$disconnect();
process.exitCode = ready ? 0 : 1;
