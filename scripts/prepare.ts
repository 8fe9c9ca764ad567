/**
 * Runs before server and worker: destroys expired keys, checks that `KEY_DIR` belongs to this database, and seeds the
 * employers and, where DEMO is on and the database is empty, the demo letter.
 */
import { seedEmployers } from '@/lib/employers/mutations';
import { database } from '@/lib/platform/db';
import { env } from '@/lib/platform/env';
import { destroyRevokedKeys, lostKeys } from '@/lib/platform/keyring/fingerprints';
import { destroyExpiredKeys } from '@/lib/platform/keyring/keyring';
import { isDemoIncomplete, seedDemo } from '@/lib/demo/factory';
import { removeDemo } from '@/lib/demo/mutations';
import { hasLetters } from '@/lib/letters/queries';
import { hasOwner } from '@/lib/organizers/queries';

const db = database();

async function hasAllKeys(): Promise<boolean> {
  destroyExpiredKeys();
  await destroyRevokedKeys(db);
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
  await seedEmployers(db);
  if (env().DEMO !== 'on' || (await hasOwner(db))) return;
  // A first start that was interrupted must not leave an incomplete demo.
  if (await isDemoIncomplete(db)) await removeDemo(null);
  if (await hasLetters(db)) return;
  console.log('Adding the demo letter with its 450 invented signers …');
  await seedDemo();
}

const ready = await hasAllKeys();
if (ready) await seed();
await db.$disconnect();
process.exitCode = ready ? 0 : 1;
