/** Invariant: one signature per email address and letter, in either way, by the primary key of `address_token` alone. */
import { Prisma, type Db } from '@/lib/platform/db';
import { KeyUnavailableError } from '@/lib/platform/keyring/keyring';
import { addressTokenGeneration, GENERATIONS, type AddressToken } from './queries';

async function insert(tx: Db, letterId: string, token: AddressToken): Promise<boolean> {
  // ON CONFLICT and not a caught violation: PostgreSQL would write the token into its log.
  const made = await tx.$queryRaw<unknown[]>(Prisma.sql`
    INSERT INTO address_token (letter_id, token) VALUES (${letterId}::uuid, ${token}) ON CONFLICT DO NOTHING RETURNING 1 AS made`);
  return made.length > 0;
}

/**
 * Claims the email address for one signature. Returns the token that was inserted; null when the address has signed, or when
 * it withdrew and the letter has closed since, so that its next token cannot be derived.
 */
export async function claimAddressToken(tx: Db, letterId: string, first: AddressToken): Promise<AddressToken | null> {
  for (let generation = 0; generation < GENERATIONS; generation++) {
    let token: AddressToken;
    try {
      token = addressTokenGeneration(letterId, first, generation);
    } catch (error) {
      if (error instanceof KeyUnavailableError) return null;
      throw error;
    }
    if (await insert(tx, letterId, token)) return token;
    const held = await tx.addressToken.findUnique({
      where: { letterId_token: { letterId, token } },
      select: { released: true },
    });
    if (!held?.released) return null;
  }
  return null;
}

/** After a named signature was withdrawn its email address may sign again, under its next token. */
export async function releaseAddressToken(tx: Db, letterId: string, token: AddressToken): Promise<void> {
  await tx.addressToken.update({ where: { letterId_token: { letterId, token } }, data: { released: true } });
}
