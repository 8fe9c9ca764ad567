/** The demo's signers: invented, the same ones at every planting, gathered over three weeks as real ones would be. */
import { findOrCreateEmployer } from '@/lib/employers/mutations';
import { makeLetter, type MadeLetter } from '@/lib/lifecycle/factory';
import { demoLetter } from '@/lib/letters/queries';
import { closingMomentOf } from '@/lib/letters/closing/rules';
import { DEFAULT_DAYS_OPEN } from '@/lib/letters/rules';
import { addHours, dayOf, now, setClock } from '@/lib/platform/clock';
import { inLongTransaction, type Db } from '@/lib/platform/db';
import { demoClosingZone, demoContact, demoTranslations } from './letter/data';
import { names, roles, rolesInArabic, workplaces } from './signers/data';
import { publishBatch } from '@/lib/lifecycle/publication/mutations';
import { foldJournal } from '@/lib/tallies/mutations';
import { countOf } from '@/lib/tallies/queries';
import { makeNamed, makePending } from '@/lib/signing/factory';

const DAYS = 21;

/** The demo letter, opened at `at` and open for as long as any other. */
export const seedDemoLetter = (db: Db, at: Date): Promise<MadeLetter> =>
  makeLetter(db, {
    slug: 'demo',
    demo: true,
    openedAt: at,
    closesAt: closingMomentOf(dayOf(addHours(at, 24 * DEFAULT_DAYS_OPEN)), demoClosingZone),
    closingZone: demoClosingZone,
    mainLocale: 'en',
    ...demoContact,
    translations: demoTranslations,
  });
type Planned = { day: number; sign: (tx: Db) => Promise<unknown> };

/** Numbers in [0, 1) that look drawn and are the same each time (mulberry32, public domain, T. Ettinger). */
function repeatable(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const pick = <T>(from: readonly T[], at: number): T => from[Math.floor(at * from.length)] as T;

function person(at: number) {
  const world = names[at % names.length] as (typeof names)[number];
  const turn = Math.floor(at / names.length);
  const given = world.given[turn % world.given.length] as string;
  const family = world.family[(turn * 3 + Math.floor(turn / world.given.length)) % world.family.length] as string;
  const arabic = /\p{Script=Arabic}/u.test(given);
  // Vietnamese names put the family first.
  return {
    name: family.includes('Nguyễn') || family.includes(' Đình') ? `${family} ${given}` : `${given} ${family}`,
    arabic,
  };
}

function plan(letter: MadeLetter): Planned[] {
  const random = repeatable(1_892);
  let people = 0;
  // More come in the first days than later; and on the last one enough for a batch, so that all 450 are to be seen.
  const day = (nth: number) => (nth % 10 === 0 ? DAYS - 1 : Math.floor(random() ** 2 * DAYS));
  return workplaces.flatMap(({ employer, named, anonymous }) => [
    ...Array.from({ length: named }, (): Planned => {
      const nth = people++;
      const { name, arabic } = person(nth);
      const verified = random() < 0.6 && employer !== '';
      const chance = random();
      const relation =
        chance < 0.8 ? ('current' as const) : chance < 0.93 ? ('former' as const) : ('contractor' as const);
      const signature = {
        name,
        relation,
        employer,
        role: pick(arabic ? rolesInArabic : roles, random()),
        verificationLevel: verified && relation === 'current' ? ('employer' as const) : ('email' as const),
        locale: arabic ? 'ar' : 'en',
      };
      return { day: day(nth), sign: (tx) => makeNamed(tx, letter, signature) };
    }),
    ...Array.from({ length: anonymous }, (): Planned => {
      const nth = people++;
      const verificationLevel = random() < 0.6 && employer ? ('employer' as const) : ('email' as const);
      return {
        day: day(nth),
        sign: async (tx) => {
          const employerId = employer ? (await findOrCreateEmployer(tx, employer)).id : null;
          return makePending(tx, letter.id, { employerId, verificationLevel });
        },
      };
    }),
  ]);
}

const SIGNERS = workplaces.reduce((sum, { named, anonymous }) => sum + named + anonymous, 0);

/** Whether seeding was interrupted: there is a demo without all its signers. Tells nothing once organizers moderate it. */
export async function isDemoIncomplete(db: Db): Promise<boolean> {
  const demo = await demoLetter(db);
  return demo !== null && (await countOf(db, demo.id)).total < SIGNERS;
}

/**
 * Seeds the demo letter with its 450 signers, through the same mutations as everything else. Fewer `days` leave it
 * incomplete, as an interrupted first start does.
 */
export async function seedDemo({ days = DAYS } = {}): Promise<void> {
  const opened = addHours(now(), -24 * DAYS);
  try {
    setClock(opened);
    const letter = await inLongTransaction((tx) => seedDemoLetter(tx, opened));
    const signatures = plan(letter);
    for (let day = 0; day < days; day++) {
      setClock(addHours(opened, 24 * day));
      const today = signatures.filter((signature) => signature.day === day);
      await inLongTransaction(async (tx) => {
        for (const { sign } of today) await sign(tx);
      });
      await publishBatch(letter.id);
      await foldJournal(letter.id);
    }
  } finally {
    setClock();
  }
}
