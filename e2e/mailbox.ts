import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { simpleParser, type ParsedMail } from 'mailparser';

/** All emails that one address has received so far, oldest first. */
export async function emailsTo(address: string): Promise<ParsedMail[]> {
  const folder = process.env.E2E_MAIL ?? '';
  const files = readdirSync(folder).filter((name) => name.endsWith('.eml'));
  const emails = await Promise.all(files.sort().map((name) => simpleParser(readFileSync(path.join(folder, name)))));
  return emails.filter(({ to }) => [to].flat().some((one) => one?.value.some((box) => box.address === address)));
}

/** Waits until an address has received its `nth` email. */
export async function waitForEmail(address: string, nth = 1, seconds = 20): Promise<ParsedMail> {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await sleep(150)) {
    const email = (await emailsTo(address))[nth - 1];
    if (email) return email;
  }
  throw new Error(`${address} received no email number ${nth} within ${seconds} seconds.`);
}
