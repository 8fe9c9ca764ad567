import { openedLetters } from '@/lib/letters/state/queries';
import type { Db } from '@/lib/platform/db';
import { findSignature, type SignatureByReceipt } from '@/lib/signatures/receipts/queries';
import { isReceipt, receiptHash } from '@/lib/signatures/receipts/rules';

export type ReceiptHolder = SignatureByReceipt & { slug: string };

/** What a receipt belongs to, under whichever letter; null when it is not one of ours or the signature was withdrawn. */
export async function findByReceipt(db: Db, receipt: string): Promise<ReceiptHolder | null> {
  if (!isReceipt(receipt)) return null;
  const slugs = new Map((await openedLetters(db)).map(({ id, slug }) => [id, slug]));
  const found = await findSignature(db, [...slugs.keys()], receiptHash(receipt));
  return found && { ...found, slug: slugs.get(found.letterId) ?? '' };
}
