/**
 * Mails of started signings. Handlers take ids and answer with codes; each bears being run twice: the second mail holds
 * the same link or code. The slow tag is made here, before the mail, so that no request waits for it.
 */
import { dateOf, now } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { KeyGone, open, seal } from '@/lib/platform/keyring/keyring';
import { codeKey, deathOf, lastDeadDay, lastDeadHour, linkKey, type KeyName } from '@/lib/platform/keyring/purposes';
import { forgetMail, mailFiles, sendMail, type Mail } from '@/lib/platform/mail';
import { isOlderThan, type Job, type Outcome } from '@/lib/platform/queue';
import { codeMail, namedMail } from './mails';
import {
  CODE_DELIVERY_HOURS,
  CODE_HOURS,
  codeSealShape,
  disownedMark,
  expiryOf,
  fromHex,
  hex,
  LINK_DELIVERY_HOURS,
  LINK_HOURS,
  mailFile,
  namedSealShape,
  ROOM,
  tagOf,
  type TagBytes,
} from './rules';

const saltOf = async (letterId: string): Promise<Uint8Array> =>
  (await database().letter.findUniqueOrThrow({ where: { id: letterId }, select: { tagSalt: true } })).tagSalt;

/** What a delivery needs to know of its challenge, whichever way it is of. */
type Delivery = {
  job: Job;
  key: KeyName;
  tag: TagBytes;
  mail: Mail;
  tryForHours: number;
  livesHours: number;
  keep: (change: { sealedTag?: TagBytes; expires?: Date }) => Promise<unknown>;
  drop: () => Promise<unknown>;
};

async function deliver({ job, key, tag, mail, tryForHours, livesHours, keep, drop }: Delivery): Promise<Outcome> {
  // Until the mail server took it, it lives as long as its key: a retry must not find it swept away.
  await keep({ sealedTag: seal(key, ROOM.tag, { tag: hex(tag) }), expires: deathOf(key) ?? now() });
  const outcome = await sendMail(mail);
  if (outcome === 'taken') {
    await keep({ expires: expiryOf(now(), livesHours, key) });
    return { done: true };
  }
  if (outcome === 'later' && !isOlderThan(job, tryForHours)) return { again: 'mail-not-taken' };
  await drop();
  return { never: outcome === 'refused' ? 'mail-refused' : 'mail-not-taken' };
}

/** A key that died on the way ends the job: what it was about is deleted by that. */
async function unlessKeyGone(work: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof KeyGone) return { never: 'key-gone' };
    throw error;
  }
}

/** Sends the link of a named signing. */
export function sendNamedMail(job: Job): Promise<Outcome> {
  return unlessKeyGone(async () => {
    const { letterId = '', tokenHash: hash = '' } = job.ids;
    const where = { letterId_tokenHash: { letterId, tokenHash: fromHex(hash) } };
    const row = await database().namedChallenge.findUnique({ where });
    if (!row) return { done: true };
    const key = linkKey(row.day);
    const { address, canonical, locale, token } = namedSealShape.parse(open(key, ROOM.named, row.sealed));
    const tag = await tagOf(letterId, await saltOf(letterId), canonical);
    const drop = () => database().namedChallenge.deleteMany({ where: { letterId, tokenHash: row.tokenHash } });
    if (await isDisowned(letterId, tag)) {
      await drop();
      return { done: true };
    }
    return deliver({
      job,
      key,
      tag,
      mail: namedMail({ to: address, locale, token, file: mailFile('named', row.tokenHash) }),
      tryForHours: LINK_DELIVERY_HOURS,
      livesHours: LINK_HOURS,
      keep: (data) => database().namedChallenge.updateMany({ where: { letterId, tokenHash: row.tokenHash }, data }),
      drop,
    });
  });
}

/** Sends the code of an anonymous signing. */
export function sendCodeMail(job: Job): Promise<Outcome> {
  return unlessKeyGone(async () => {
    const { letterId = '', mark = '' } = job.ids;
    const row = await database().codeChallenge.findUnique({
      where: { letterId_mark: { letterId, mark: fromHex(mark) } },
    });
    if (!row) return { done: true };
    const key = codeKey(row.hour);
    const { address, canonical, locale, code } = codeSealShape.parse(open(key, ROOM.code, row.sealed));
    return deliver({
      job,
      key,
      tag: await tagOf(letterId, await saltOf(letterId), canonical),
      mail: codeMail({ to: address, locale, code, file: mailFile('code', row.mark) }),
      tryForHours: CODE_DELIVERY_HOURS,
      livesHours: CODE_HOURS,
      keep: (data) => database().codeChallenge.updateMany({ where: { letterId, mark: row.mark }, data }),
      drop: () => database().codeChallenge.deleteMany({ where: { letterId, mark: row.mark } }),
    });
  });
}

async function isDisowned(letterId: string, tag: TagBytes): Promise<boolean> {
  const found = await database().disownedAddress.findUnique({
    where: { letterId_mark: { letterId, mark: disownedMark(letterId, tag) } },
  });
  return found !== null && found.until >= dateOf(now());
}

/** Deletes what is past its time, and the files of mails whose signing was confirmed or has ended. */
export async function forgetExpired(): Promise<void> {
  const db = database();
  const past = { lte: now() };
  const deadDay = { lte: lastDeadDay(now()) };
  const deadHour = { lte: lastDeadHour(now()) };
  await db.namedChallenge.deleteMany({ where: { OR: [{ expires: past }, { day: deadDay }] } });
  await db.codeChallenge.deleteMany({ where: { OR: [{ expires: past }, { hour: deadHour }] } });
  await db.codePage.deleteMany({ where: { hour: deadHour } });
  await db.disownedAddress.deleteMany({ where: { until: { lt: dateOf(now()) } } });
  await forgetMailFiles();
}

async function forgetMailFiles(): Promise<void> {
  const files = mailFiles().filter((file) => /^(named|code)-/.test(file));
  if (files.length === 0) return;
  const named = await database().namedChallenge.findMany({ select: { tokenHash: true } });
  const codes = await database().codeChallenge.findMany({ select: { mark: true } });
  const alive = new Set([
    ...named.map(({ tokenHash }) => mailFile('named', tokenHash)),
    ...codes.map(({ mark }) => mailFile('code', mark)),
  ]);
  for (const file of files) if (!alive.has(file)) forgetMail(file);
}
