import { createHash } from 'node:crypto';

/** How long a link is valid after its email was accepted. */
export const LINK_HOURS = 72;
/** How long the delivery of a link is attempted. */
export const LINK_DELIVERY_HOURS = 24;

/** What is stored of the token in the email's link: SHA-256. */
export const tokenHash = (token: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(createHash('sha256').update(token).digest());
