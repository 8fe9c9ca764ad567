import { letterBySlug, publicLetters } from '@/lib/letters/queries';
import { now } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { env } from '@/lib/platform/env';
import { publishBatch } from '@/lib/signatures/publication/mutations';
import { withTotals } from '@/lib/tallies/queries';
import type { Command } from './command';

export const letterList: Command = {
  words: ['letter', 'list'],
  takes: '',
  does: 'lists the published letters with their state and count',
  async run() {
    for (const { slug, state, total, demo } of await withTotals(database(), await publicLetters(database())))
      console.log(`${slug}\t${state}\t${total} signatures${demo ? '\tdemo' : ''}`);
    return null;
  },
};

export const letterPublishBatch: Command = {
  words: ['letter', 'publish-batch'],
  takes: 'SLUG',
  does: 'publishes the anonymous signatures that wait, now and not at the next look, where enough do',
  async run([slug]) {
    const letter = await letterBySlug(database(), slug ?? '');
    if (!letter) return `There is no letter "${slug ?? ''}". To see them: npm run -s undersigned -- letter list`;
    // The number that waits is nobody's to see: neither here nor at the desk.
    const published = await publishBatch(letter.id);
    if (published === null && letter.closesAt <= now())
      return 'The letter is closed: what waits is published together five hours after its closing.';
    if (published === null) return `Fewer than ${env().BATCH_SIZE} wait: nothing was published.`;
    console.log(`${published} signatures were published together.`);
    return null;
  },
};
