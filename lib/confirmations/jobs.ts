/**
 * Mails of started signings. Handlers take ids and answer with codes; each bears being run twice: the second mail holds
 * the same link or code. The slow tag is made here, before the mail, so that no request waits for it.
 */
import { dateOf, now } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { KeyUnavailableError, open, seal } from '@/lib/platform/keyring/keyring';
import { codeKey, linkPurpose, codePurpose, linkKey } from '@/lib/confirmations/keys';
import type { KeyName } from '@/lib/platform/keyring/purposes';
import { deleteEmailFile, emailFiles, sendEmail, type Email } from '@/lib/platform/email';
import { isOlderThan, type Job, type Outcome } from '@/lib/platform/jobs';
import { codeEmail, linkEmail } from './emails';
import {
  CODE_DELIVERY_HOURS,
  CODE_HOURS,
  codeChallengeSchema,
  suppressionIndex,
  challengeExpiry,
  fromHex,
  toHex,
  LINK_DELIVERY_HOURS,
  LINK_HOURS,
  emailFile,
  linkChallengeSchema,
  challengeContext,
  deriveAddressToken,
  type AddressToken,
} from './rules';

const saltOf = async (letterId: string): Promise<Uint8Array> =>
  (await database().letter.findUniqueOrThrow({ where: { id: letterId }, select: { addressTokenSalt: true } }))
    .addressTokenSalt;

/** What a delivery needs to know of its challenge, whichever way it is of. */
type Delivery = {
  job: Job;
  key: KeyName;
  addressToken: AddressToken;
  mail: Email;
  tryForHours: number;
  livesHours: number;
  keep: (change: { sealedAddressToken?: AddressToken; expiresAt?: Date }) => Promise<unknown>;
  drop: () => Promise<unknown>;
};

async function deliver({
  job,
  key,
  addressToken,
  mail,
  tryForHours,
  livesHours,
  keep,
  drop,
}: Delivery): Promise<Outcome> {
  // Until the mail server took it, it lives as long as its key: a retry must not find it swept away.
  await keep({
    sealedAddressToken: seal(key, challengeContext.addressToken, { addressToken: toHex(addressToken) }),
    expiresAt: key.expiresAt ?? now(),
  });
  const outcome = await sendEmail(mail);
  if (outcome === 'taken') {
    await keep({ expiresAt: challengeExpiry(now(), livesHours, key) });
    return { done: true };
  }
  if (outcome === 'later' && !isOlderThan(job, tryForHours)) return { again: 'mail-not-taken' };
  await drop();
  return { never: outcome === 'refused' ? 'mail-refused' : 'mail-not-taken' };
}

/** A key that died on the way ends the job: what it was about is deleted by that. */
async function unlessKeyUnavailable(work: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof KeyUnavailableError) return { never: 'key-gone' };
    throw error;
  }
}

/** Sends the link of a named signing. */
export function sendLinkEmail(job: Job): Promise<Outcome> {
  return unlessKeyUnavailable(async () => {
    const { letterId = '', tokenHash: hash = '' } = job.ids;
    const where = { letterId_tokenHash: { letterId, tokenHash: fromHex(hash) } };
    const row = await database().linkChallenge.findUnique({ where });
    if (!row) return { done: true };
    const key = linkKey(row.day);
    const { address, canonical, locale, token } = linkChallengeSchema.parse(
      open(key, challengeContext.named, row.sealed),
    );
    const addressToken = await deriveAddressToken(letterId, await saltOf(letterId), canonical);
    const drop = () => database().linkChallenge.deleteMany({ where: { letterId, tokenHash: row.tokenHash } });
    if (await isSuppressed(letterId, addressToken)) {
      await drop();
      return { done: true };
    }
    return deliver({
      job,
      key,
      addressToken,
      mail: linkEmail({ to: address, locale, token, file: emailFile('named', row.tokenHash) }),
      tryForHours: LINK_DELIVERY_HOURS,
      livesHours: LINK_HOURS,
      keep: (data) => database().linkChallenge.updateMany({ where: { letterId, tokenHash: row.tokenHash }, data }),
      drop,
    });
  });
}

/** Sends the code of an anonymous signing. */
export function sendCodeEmail(job: Job): Promise<Outcome> {
  return unlessKeyUnavailable(async () => {
    const { letterId = '', blindIndex: index = '' } = job.ids;
    const row = await database().codeChallenge.findUnique({
      where: { letterId_blindIndex: { letterId, blindIndex: fromHex(index) } },
    });
    if (!row) return { done: true };
    const key = codeKey(row.hour);
    const { address, canonical, locale, code } = codeChallengeSchema.parse(
      open(key, challengeContext.code, row.sealed),
    );
    return deliver({
      job,
      key,
      addressToken: await deriveAddressToken(letterId, await saltOf(letterId), canonical),
      mail: codeEmail({ to: address, locale, code, file: emailFile('code', row.blindIndex) }),
      tryForHours: CODE_DELIVERY_HOURS,
      livesHours: CODE_HOURS,
      keep: (data) => database().codeChallenge.updateMany({ where: { letterId, blindIndex: row.blindIndex }, data }),
      drop: () => database().codeChallenge.deleteMany({ where: { letterId, blindIndex: row.blindIndex } }),
    });
  });
}

async function isSuppressed(letterId: string, addressToken: AddressToken): Promise<boolean> {
  const found = await database().suppressedAddress.findUnique({
    where: { letterId_blindIndex: { letterId, blindIndex: suppressionIndex(letterId, addressToken) } },
  });
  return found !== null && found.until >= dateOf(now());
}

/** Deletes what is past its time, and the files of mails whose signing was confirmed or has ended. */
export async function deleteExpiredChallenges(): Promise<void> {
  const db = database();
  const past = { lte: now() };
  const deadDay = { lte: linkPurpose.lastExpired(now()) };
  const deadHour = { lte: codePurpose.lastExpired(now()) };
  await db.linkChallenge.deleteMany({ where: { OR: [{ expiresAt: past }, { day: deadDay }] } });
  await db.codeChallenge.deleteMany({ where: { OR: [{ expiresAt: past }, { hour: deadHour }] } });
  await db.codePage.deleteMany({ where: { hour: deadHour } });
  await db.suppressedAddress.deleteMany({ where: { until: { lt: dateOf(now()) } } });
  await deleteExpiredEmailFiles();
}

async function deleteExpiredEmailFiles(): Promise<void> {
  const files = emailFiles().filter((file) => /^(named|code)-/.test(file));
  if (files.length === 0) return;
  const named = await database().linkChallenge.findMany({ select: { tokenHash: true } });
  const codes = await database().codeChallenge.findMany({ select: { blindIndex: true } });
  const alive = new Set([
    ...named.map(({ tokenHash }) => emailFile('named', tokenHash)),
    ...codes.map(({ blindIndex }) => emailFile('code', blindIndex)),
  ]);
  for (const file of files) if (!alive.has(file)) deleteEmailFile(file);
}
