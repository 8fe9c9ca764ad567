import { database } from '@/lib/platform/db';
import { lostKeys, replaceKeys } from '@/lib/platform/keyring/fingerprints';
import { deleteUndecryptable } from '@/lib/lifecycle/lost-keys/mutations';
import type { Command } from './command';

export const keysCheck: Command = {
  name: ['keys', 'check'],
  usage: '',
  description: 'checks that KEY_DIR holds the keys that this database knows',
  async run() {
    const lost = await lostKeys(database());
    if (lost.length > 0)
      return `${lost.length} keys are missing or different: ${lost.map(({ purpose, id }) => `${purpose} ${id}`).join(', ')}.`;
    console.log('KEY_DIR holds every key that the database knows.');
    return null;
  },
};

export const keysAcceptLoss: Command = {
  name: ['keys', 'accept-loss'],
  usage: '',
  description:
    'creates new keys for lost ones: signatures not yet published are lost, and an email address may sign again',
  async run() {
    const lost = await lostKeys(database());
    // The new keys come last: until then they count as lost, so that an interrupted command can be repeated.
    await deleteUndecryptable(lost);
    await replaceKeys(database(), lost);
    console.log(
      lost.length === 0 ? 'No key is lost.' : `${lost.length} keys were created. Start again with: npm start`,
    );
    return null;
  },
};
