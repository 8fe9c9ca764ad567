import { database } from '@/lib/platform/db';
import { seedEmployers } from '@/lib/employers/mutations';
import { seedDemo } from '@/lib/demo/factory';
import { removeDemo } from '@/lib/demo/mutations';
import { letterBySlug } from '@/lib/letters/queries';
import type { Command } from './command';

export const demoAdd: Command = {
  words: ['demo', 'add'],
  takes: '',
  does: 'plants the demo letter with its 450 invented signers',
  async run() {
    if (await letterBySlug(database(), 'demo')) return 'There is already a letter at /letters/demo.';
    await seedEmployers(database());
    await seedDemo();
    console.log('The demo letter stands at /letters/demo.');
    return null;
  },
};

export const demoRemove: Command = {
  words: ['demo', 'remove'],
  takes: '',
  does: 'takes the demo letter away whole, with its signers and keys',
  async run() {
    if (!(await removeDemo(null))) return 'There is no demo letter.';
    console.log('The demo letter is gone.');
    return null;
  },
};
