/**
 * For who lost a receipt: a link, sent to the address that signed with a name, which opens the signature with a new receipt.
 * Invariant: the address is stored as that of a start is, sealed until its link was used or its
 * key is gone, and for an address that has not signed until the worker has seen that. While the letter is open its key turns the typed address into the token that the
 * signature holds; afterwards nobody can. And whatever is typed, the response is the same after the same time.
 */
import {
  consumeLinkChallenge,
  createLinkChallenge,
  deleteLinkEmailFile,
} from '@/lib/confirmations/link-challenges/mutations';
import { inTransaction } from '@/lib/platform/db';
import { renewReceipt } from '@/lib/signatures/named/mutations';
import { isReceipt, receiptHash } from '@/lib/signatures/receipts/rules';
import { runIsolated } from '@/lib/platform/scheduler';
import { findByReceipt } from '../receipts/queries';
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

/** Thrown to roll back: the link is one of another kind, and stays as it was. */
class OtherLinkError extends Error {}

/**
 * Uses the link up: the signature gets `receipt`, and the old one finds nothing any more. False where the link does nothing.
 * Repeated with the same receipt, the outcome is the same.
 */
export async function openSignatureLink(token: string, receipt: string): Promise<boolean> {
  if (!isReceipt(receipt)) return false;
  try {
    const isRenewed = await inTransaction(async (tx) => {
      const challenge = await consumeLinkChallenge(tx, token);
      if (!challenge) return (await findByReceipt(tx, receipt))?.way === 'named';
      if (!signatureLink.safeParse(challenge.content).success) throw new OtherLinkError();
      return renewReceipt(tx, challenge.letterId, challenge.addressToken, receiptHash(receipt));
    });
    if (isRenewed) await runIsolated({ task: 'email-file' }, () => deleteLinkEmailFile(token));
    return isRenewed;
  } catch (error) {
    if (error instanceof OtherLinkError) return false;
    throw error;
  }
}
