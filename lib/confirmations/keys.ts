/** The keys that protect email addresses. */
import { dailyPurpose, eventPurpose, hourlyPurpose, type KeyName } from '@/lib/platform/keyring/purposes';

/** One an hour: the email address and code of a code challenge, until four hours after its hour. */
export const codePurpose = hourlyPurpose('code', { hoursAfter: 4 });
export const codeKey = codePurpose.key;

/** One a day: the email address, content and token of a link challenge, until five days after its day. */
export const linkPurpose = dailyPurpose('link', { daysAfter: 5 });
export const linkKey = linkPurpose.key;

/** One a letter: its address tokens, until it closes. */
export const addressTokenKey: (letterId: string) => KeyName = eventPurpose('address_token');
