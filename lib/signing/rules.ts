/**
 * Invariant: whatever the email address, starting to sign gets the same response after the same time; what is to be signed
 * is fixed at the start, sealed, and becomes a signature only through whoever reads that mailbox.
 */
/** Starts from one network within an hour whose email is sent at once; a whole office may share an address. */
export const STARTS_PER_HOUR = 60;
/** Beyond it the email is sent later, and not refused. */
export const DELAY_SECONDS = 180;
