/** Whether the senders of emails keep what anonymous signing promises. */
import type { Env } from './env';

type Named = Pick<Env, 'local' | 'BASE_URL' | 'MAIL_FROM' | 'CODE_MAIL_FROM' | 'MAIL_ENVELOPE_FROM'>;

/** The address of a mailbox such as `Letters <letters@example.org>`. */
export const addressOf = (mailbox: string): string => /([^\s<>]+)>?$/.exec(mailbox)?.[1] ?? '';

/** The domain of a mailbox, in lower case. */
export const senderDomain = (mailbox: string): string => (/@([^\s<>@]+)>?$/.exec(mailbox)?.[1] ?? '').toLowerCase();

/** One is the other, or lies below it. */
const related = (one: string, other: string): boolean =>
  one === other || one.endsWith(`.${other}`) || other.endsWith(`.${one}`);

/**
 * What an operator is warned of about `MAIL_FROM` and `CODE_MAIL_FROM`, as whole sentences. Nothing while the address is this
 * machine's own, where nobody signs in earnest.
 */
export function senderWarnings({ local, BASE_URL, MAIL_FROM, CODE_MAIL_FROM, MAIL_ENVELOPE_FROM }: Named): string[] {
  if (local) return [];
  const code = senderDomain(CODE_MAIL_FROM);
  const unset = Object.entries({ MAIL_FROM, CODE_MAIL_FROM })
    .filter(([, mailbox]) => senderDomain(mailbox) === 'localhost')
    .map(([name]) => `${name} is not set: email from an address at localhost is refused nearly everywhere.`);
  const envelope = senderDomain(MAIL_ENVELOPE_FROM);
  if (
    envelope !== '' &&
    [new URL(BASE_URL).hostname, senderDomain(MAIL_FROM)].some((domain) => related(envelope, domain))
  )
    unset.push(
      'MAIL_ENVELOPE_FROM shares its domain with BASE_URL or MAIL_FROM: codes carry it, too, and who reads a signer\'s mailbox can tell what the code is for. Use "sender", so that each email has the address of its own sender.',
    );
  const telling = Object.entries({ BASE_URL: new URL(BASE_URL).hostname, MAIL_FROM: senderDomain(MAIL_FROM) })
    .filter(([, domain]) => code !== 'localhost' && related(code, domain))
    .map(([name]) => name);
  if (telling.length === 0) return unset;
  return [
    ...unset,
    `CODE_MAIL_FROM shares its domain with ${telling.join(' and ')}: who reads a signer's mailbox can tell what the code is for. Use a domain that does not name the letter.`,
  ];
}
