import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { simpleParser, type ParsedMail } from 'mailparser';

/** All mails that one address has received so far, oldest first. */
export async function mailsTo(address: string): Promise<ParsedMail[]> {
  const folder = process.env.E2E_MAIL ?? '';
  const files = readdirSync(folder).filter((name) => name.endsWith('.eml'));
  const mails = await Promise.all(files.sort().map((name) => simpleParser(readFileSync(path.join(folder, name)))));
  return mails.filter(({ to }) => [to].flat().some((one) => one?.value.some((box) => box.address === address)));
}

/** Waits until an address has received its `nth` mail, as somebody does who looks at the inbox. */
export async function waitForMail(address: string, nth = 1, seconds = 20): Promise<ParsedMail> {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await sleep(150)) {
    const mail = (await mailsTo(address))[nth - 1];
    if (mail) return mail;
  }
  throw new Error(`${address} received no mail number ${nth} within ${seconds} seconds.`);
}
