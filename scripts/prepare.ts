/**
 * What must be true before server and worker open: overdue keys are destroyed, `KEY_DIR` is the one that this database
 * knows, the shipped employers are there, and an empty database that wants the demo has it.
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

async function keysAreThere(): Promise<boolean> {
  destroyExpiredKeys();
  await destroyRevokedKeys(db);
  const lost = await lostKeys(db);
  if (lost.length === 0) return true;
  const kinds = [...new Set(lost.map(({ purpose }) => purpose))].join(', ');
  console.error(
    `KEY_DIR (${env().KEY_DIR}) is not the one of this database: ${lost.length} keys are missing or others (${kinds}). ` +
      'Set KEY_DIR to the right folder. If it is lost for good, anonymous signatures that wait are lost and an address ' +
      'may sign again; to accept that: npm run -s undersigned -- keys accept-loss',
  );
  return false;
}

async function plant(): Promise<void> {
  await seedEmployers(db);
  if (env().DEMO !== 'on' || (await hasOwner(db))) return;
  // A first start that was broken off must not leave a demo that says less than it is.
  if (await isDemoIncomplete(db)) await removeDemo(null);
  if (await hasLetters(db)) return;
  console.log('Planting the demo letter with its 450 invented signers …');
  await seedDemo();
}

const ready = await keysAreThere();
if (ready) await plant();
await db.$disconnect();
process.exitCode = ready ? 0 : 1;
