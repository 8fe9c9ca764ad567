import { database } from '@/lib/platform/db';
import { seedEmployers } from '@/lib/employers/mutations';
import { seedDemo } from '@/lib/demo/factory';
import { removeDemo } from '@/lib/demo/mutations';
import { letterBySlug } from '@/lib/letters/queries';
import type { Command } from './command';

export const demoAdd: Command = {
  name: ['demo', 'add'],
  usage: '',
  description: 'adds the demo letter with its 450 invented signers',
  async run() {
    if (await letterBySlug(database(), 'demo')) return 'There is already a letter at /letters/demo.';
    await seedEmployers(database());
    await seedDemo();
    console.log('The demo letter is at /letters/demo.');
    return null;
  },
};

export const demoRemove: Command = {
  name: ['demo', 'remove'],
  usage: '',
  description: 'deletes the demo letter with its signers and keys',
  async run() {
    if (!(await removeDemo(null))) return 'There is no demo letter.';
    console.log('The demo letter was deleted.');
    return null;
  },
};
