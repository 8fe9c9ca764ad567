import { beforeEach, expect, test } from 'vitest';
import { makeLetter, type MadeLetter } from '@/lib/lifecycle/factory';
import { database } from '@/lib/platform/db';
import { newReceipt } from '@/lib/signatures/receipts/rules';
import { askNamed, deliver, emails, emptyMailbox, link } from '@/scripts/test/signing-steps';
import { confirmNamed } from '../confirm/mutations';
import { findByReceipt } from '../receipts/queries';
import { confirmationView } from '../start/queries';
import { openSignatureLink, requestSignatureLink } from './mutations';

const db = database();
let letter: MadeLetter;
let network = 0;

beforeEach(async () => {
  emptyMailbox();
  letter = await makeLetter(db);
});

const signed = async (email: string) => {
  await askNamed(letter, { email });
  await deliver();
  const receipt = newReceipt();
  await confirmNamed(await link(), receipt);
  emptyMailbox();
  return receipt;
};
const lost = async (email: string) => {
  const form = { letter: letter.slug, email };
  await requestSignatureLink({ form, locale: 'en', network: `198.18.0.${(network += 1)}` });
  await deliver();
};
const token = async () => /receipt\/link\/([\w-]+)/.exec((await emails()).at(-1)?.text ?? '')?.[1] ?? '';

test('the address that signed gets a link, which gives the signature a new receipt, once', async () => {
  const old = await signed('noor@mailbox.example');
  await lost('Noor@mailbox.example');
  const sent = await token();
  expect(sent).not.toBe('');
  expect(await confirmationView(sent)).toEqual({ found: false });
  expect(await confirmNamed(sent, newReceipt())).toEqual({ outcome: 'expired-or-used' });
  const receipt = newReceipt();
  expect(await openSignatureLink(sent, receipt)).toBe(true);
  // Pressed twice.
  expect(await openSignatureLink(sent, receipt)).toBe(true);
  expect(await openSignatureLink(sent, newReceipt())).toBe(false);
  expect(await findByReceipt(db, receipt)).toMatchObject({ way: 'named', slug: letter.slug });
  expect(await findByReceipt(db, old)).toBeNull();
});

test('an address that has not signed gets nothing, and nothing is stored for it', async () => {
  await signed('noor@mailbox.example');
  await lost('nobody@mailbox.example');
  expect(await emails()).toEqual([]);
  expect(await db.linkChallenge.count()).toBe(0);
});

test('a link to confirm is none to a signature, and stays as it was', async () => {
  await askNamed(letter, { email: 'leila@mailbox.example' });
  await deliver();
  const confirm = await link();
  expect(await openSignatureLink(confirm, newReceipt())).toBe(false);
  expect(await confirmNamed(confirm, newReceipt())).toMatchObject({ outcome: 'signed' });
});
