import { database } from '@/lib/platform/db';
import { lostKeys, replaceKeys } from '@/lib/platform/keyring/fingerprints';
import { deleteUndecryptable } from '@/lib/lifecycle/lost-keys/mutations';
import type { Command } from './command';

export const keysCheck: Command = {
  words: ['keys', 'check'],
  takes: '',
  does: 'says whether KEY_DIR holds the keys that this database knows',
  async run() {
    const lost = await lostKeys(database());
    if (lost.length > 0)
      return `${lost.length} keys are missing or others: ${lost.map(({ purpose, id }) => `${purpose} ${id}`).join(', ')}.`;
    console.log('KEY_DIR holds every key that this database uses.');
    return null;
  },
};

export const keysAcceptLoss: Command = {
  words: ['keys', 'accept-loss'],
  takes: '',
  does: 'makes new keys for those that are lost: what waited is lost, and an address may sign again',
  async run() {
    const lost = await lostKeys(database());
    // The new keys last: until then they count as lost, so that a command that was broken off can be given again.
    await deleteUndecryptable(lost);
    await replaceKeys(database(), lost);
    console.log(
      lost.length === 0 ? 'No key is lost.' : `${lost.length} keys were made anew. Start again with: npm start`,
    );
    return null;
  },
};
