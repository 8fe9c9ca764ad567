/** Prints the one-time link that makes the owner; nothing when there is one. Run by `scripts/start.mjs` when all is up. */
import { createOwnerInvitation } from '@/lib/organizers/mutations-owner';
import { database } from '@/lib/platform/db';

const link = await createOwnerInvitation();
if (link) console.log(`Become the owner, once, within a day: ${link}`);
await database().$disconnect();
