/** The keys that protect anonymous signatures, and the places in a list that pages link to. */
import { dailyPurpose, eventPurpose, type KeyName } from '@/lib/platform/keyring/purposes';

/** One a batch: the signatures that wait for it, until it is published. */
export const pendingKey: (letterId: string, batch: number) => KeyName = eventPurpose('pending');

/** One a letter: the employers of published signatures that aren't attributed, until the last batch is published. */
export const hiddenKey: (letterId: string) => KeyName = eventPurpose('hidden');

/** One a day: the cursors of lists, until a day after its day. */
export const cursorPurpose = dailyPurpose('cursor', { daysAfter: 1 });
