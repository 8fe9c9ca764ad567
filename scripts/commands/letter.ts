import { letterBySlug, publicLetters } from '@/lib/letters/queries';
import { now } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { env } from '@/lib/platform/env';
import { publishBatch } from '@/lib/lifecycle/publication/mutations';
import { withTotals } from '@/lib/tallies/queries';
import type { Command } from './command';

export const letterList: Command = {
  name: ['letter', 'list'],
  usage: '',
  description: 'lists the published letters with their state and number of signatures',
  async run() {
    for (const { slug, state, total, demo } of await withTotals(database(), await publicLetters(database())))
      console.log(`${slug}\t${state}\t${total} signatures${demo ? '\tdemo' : ''}`);
    return null;
  },
};

export const letterPublishBatch: Command = {
  name: ['letter', 'publish-batch'],
  usage: 'SLUG',
  description: 'publishes the next batch of anonymous signatures now, if there are enough',
  async run([slug]) {
    const letter = await letterBySlug(database(), slug ?? '');
    if (!letter) return `There is no letter "${slug ?? ''}". To see them: npm run -s undersigned -- letter list`;
    // How many are not published yet is shown to nobody, neither here nor in the dashboard.
    const published = await publishBatch(letter.id);
    if (published === null && letter.closesAt <= now())
      return 'The letter is closed: its last batch is published five hours after it closed.';
    if (published === null) return `There are fewer than ${env().BATCH_SIZE} to publish: nothing was published.`;
    console.log(`${published} signatures were published.`);
    return null;
  },
};
