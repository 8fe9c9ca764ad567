import type { Db } from '@/lib/platform/db';
import { dayOf } from '@/lib/platform/clock';
import { findAnonymous } from '@/lib/signatures/anonymous/queries';
import { isVerified } from '@/lib/signatures/rules';
import { isReceipt, receiptHash } from '@/lib/signatures/receipts/rules';
import type { SignaturePreview } from '../rules';

export type ReceiptHolder =
  | {
      way: 'named';
      letterId: string;
      slug: string;
      line: SignaturePreview;
      signedOn: string;
      revision: string;
      removed: boolean;
    }
  | {
      way: 'anonymous';
      letterId: string;
      slug: string;
      state: 'waiting' | 'shown';
      /** Null while it waits and where it is not shown. */
      employer: string | null;
      withdrawing: boolean;
    };

/** What a receipt belongs to, in whichever letter; null when it is none of ours or was withdrawn. */
export async function findByReceipt(db: Db, receipt: string): Promise<ReceiptHolder | null> {
  if (!isReceipt(receipt)) return null;
  const letters = await db.letter.findMany({ where: { openedAt: { not: null } }, select: { id: true, slug: true } });
  const hash = receiptHash(receipt);
  for (const { id, slug } of letters) {
    const found = (await findNamed(db, id, slug, hash)) ?? (await findShownOrWaiting(db, id, slug, hash));
    if (found) return found;
  }
  return null;
}

async function findNamed(
  db: Db,
  letterId: string,
  slug: string,
  hash: Uint8Array<ArrayBuffer>,
): Promise<ReceiptHolder | null> {
  const row = await db.namedSignature.findUnique({ where: { letterId_receiptHash: { letterId, receiptHash: hash } } });
  if (!row) return null;
  const { name, relation, role, verificationLevel, revision, state } = row;
  const employer = await nameOf(db, row.employerId);
  const line = { name, relation, role, employer, verified: isVerified(verificationLevel) };
  return { way: 'named', letterId, slug, line, signedOn: dayOf(row.signedOn), revision, removed: state === 'removed' };
}

async function findShownOrWaiting(
  db: Db,
  letterId: string,
  slug: string,
  hash: Uint8Array,
): Promise<ReceiptHolder | null> {
  const place = await findAnonymous(db, letterId, hash);
  if (!place) return null;
  const at = { way: 'anonymous' as const, letterId, slug };
  if (place.state === 'waiting') return { ...at, state: 'waiting', employer: null, withdrawing: false };
  const employer = place.employerId ? await nameOf(db, place.employerId) : null;
  return { ...at, state: 'shown', employer, withdrawing: place.withdrawing };
}

async function nameOf(db: Db, id: string): Promise<string> {
  return (await db.employer.findUniqueOrThrow({ where: { id }, select: { name: true } })).name;
}
