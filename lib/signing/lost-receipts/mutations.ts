/**
 * For who lost a receipt: a link, sent to the address that signed with a name, which opens the signature with a new receipt.
 * Invariant: no address is stored for it. While the letter is open its key turns the typed address into the token that the
 * signature holds; afterwards nobody can. And whatever is typed, the response is the same after the same time.
 */
import {
  consumeLinkChallenge,
  createLinkChallenge,
  deleteLinkEmailFile,
} from '@/lib/confirmations/link-challenges/mutations';
import { inTransaction } from '@/lib/platform/db';
import { renewReceipt } from '@/lib/signatures/named/mutations';
import { newReceipt, receiptHash } from '@/lib/signatures/receipts/rules';
import { allowanceFor } from '../start/mutations';
import { openLetter, parsedEmailAddress } from '../start/queries';
import { sendSignatureLink } from './jobs';
import { signatureLink, type LostReceiptForm } from './schema';

type LinkRequest = { form: LostReceiptForm; locale: string; network: string };

/** Asks for the link: the same statements for every address. False where the network has used up its budget. */
export async function requestSignatureLink({ form, locale, network }: LinkRequest): Promise<boolean> {
  const letter = await openLetter(form.letter);
  const { address, canonical } = parsedEmailAddress(form.email);
  const allowance = await allowanceFor({ network, late: true }, canonical, form.letter);
  if ('beyond' in allowance) return false;
  if ('closed' in letter) return true;
  const content = signatureLink.parse({ opens: 'signature' });
  const start = { letterId: letter.id, address, canonical, content, locale, again: 0, ...allowance };
  await createLinkChallenge(start, sendSignatureLink);
  return true;
}

/** Uses the link up; returns the signature's new receipt, or null where the link does nothing any more. */
export async function openSignatureLink(token: string): Promise<string | null> {
  const receipt = newReceipt();
  const isRenewed = await inTransaction(async (tx) => {
    const challenge = await consumeLinkChallenge(tx, token);
    if (!challenge || !signatureLink.safeParse(challenge.content).success) return false;
    return renewReceipt(tx, challenge.letterId, challenge.addressToken, receiptHash(receipt));
  });
  if (!isRenewed) return null;
  deleteLinkEmailFile(token);
  return receipt;
}
