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
import { openLetter, parsedEmailAddress } from '../start/queries';
import { sendSignatureLink } from './jobs';
import { signatureLink, type LostReceiptForm } from './schema';

type LinkRequest = { form: LostReceiptForm; locale: string; delay: number };

/** Asks for the link. The same statements for every address and for a letter that is closed. */
export async function requestSignatureLink({ form, locale, delay }: LinkRequest): Promise<void> {
  const letter = await openLetter(form.letter);
  if ('closed' in letter) return;
  const { address, canonical } = parsedEmailAddress(form.email);
  const content = signatureLink.parse({ opens: 'signature' });
  await createLinkChallenge(
    { letterId: letter.id, address, canonical, content, locale, again: 0, delay },
    sendSignatureLink,
  );
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
