/**
 * Prints what only the database knows at a start: the one-time link to become the owner, while there is none, and which
 * settings of its log would reveal what signers type. Run when server and worker have started.
 */
import { demoLetter } from '@/lib/letters/queries';
import { createOwnerInvitation } from '@/lib/organizers/owner/mutations';
import { database } from '@/lib/platform/db';
import { env } from '@/lib/platform/env';
import { quotingSettings } from '@/lib/platform/database-log';

const quoting = await quotingSettings(database());
if (quoting.length > 0)
  console.log(
    `ATTENTION: the database's log may contain what signers type: set ${quoting.join(', ')} as docs/operating.md says.`,
  );
const demo = await demoLetter(database());
if (demo) console.log(`The demo letter: ${env().BASE_URL}/letters/${demo.slug}`);
const link = await createOwnerInvitation();
if (link) console.log(`Become the owner, once, within a day: ${link}`);
await database().$disconnect();
