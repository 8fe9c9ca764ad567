/**
 * Proofs of work for networks beyond their budget, by ALTCHA's library and with a key of our own. A challenge belongs to one
 * network and letter, is valid for half an hour and can be used once.
 */
import { createChallenge, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/sha';
import { addHours, hourOf, now, roundUpToHour } from '@/lib/platform/clock';
import type { Db } from '@/lib/platform/db';
import { blindIndex } from '@/lib/platform/keyring/keyring';
import { countEach, readCounter } from '../counters/mutations';
import { budgetKey } from '../keys';
import { budgetNumbers } from '../queries';
import { networkCounters } from '../starts/mutations';
import { PROOF_MINUTES, PROOF_PREFIX, proofCost } from './rules';
import { proofChallengeSchema, proofPayloadSchema, type ProofChallenge } from './schema';

/** Whom a challenge is for. `letter` is its slug. */
type Asker = { network: string; letter: string };

const secretOf = ({ network, letter }: Asker, hour: string): string =>
  Buffer.from(blindIndex(budgetKey(hour), 'proof', network, letter)).toString('base64');

/** A challenge for a network, the harder the further it is beyond its budget. Stores nothing. */
export async function proofChallenge(db: Db, asker: Asker): Promise<ProofChallenge> {
  const numbers = await budgetNumbers(db);
  const { network, wideNetwork } = networkCounters(asker.network);
  const cost = Math.max(
    proofCost(await readCounter(db, network), numbers['starts-network']),
    proofCost(await readCounter(db, wideNetwork), numbers['starts-wide-network']),
  );
  return proofChallengeSchema.parse(
    await createChallenge({
      algorithm: 'SHA-256',
      cost,
      deriveKey,
      keyPrefix: PROOF_PREFIX,
      expiresAt: Math.floor(now().getTime() / 1000) + PROOF_MINUTES * 60,
      hmacSignatureSecret: secretOf(asker, hourOf(now())),
    }),
  );
}

function parsed(payload: string): unknown {
  try {
    return JSON.parse(payload);
  } catch {
    // Whatever a stranger sent.
    return null;
  }
}

/** Whether the payload solves a challenge that this network got for this letter and has not used. Uses it up. */
export async function checkProof(db: Db, payload: string, asker: Asker): Promise<boolean> {
  const { success, data } = proofPayloadSchema.safeParse(payload.length > 2_000 ? null : parsed(payload));
  if (!success || data.challenge.parameters.expiresAt * 1000 <= now().getTime()) return false;
  const hours = [hourOf(now()), hourOf(addHours(now(), -1))];
  for (const hour of hours) {
    const { verified } = await verifySolution({ ...data, deriveKey, hmacSignatureSecret: secretOf(asker, hour) });
    if (verified) return isUnused(db, hour, data.challenge);
  }
  return false;
}

async function isUnused(db: Db, hour: string, { signature, parameters }: ProofChallenge): Promise<boolean> {
  const key = blindIndex(budgetKey(hour), 'used-proof', signature);
  const { counts } = await countEach(db, [key], roundUpToHour(new Date(parameters.expiresAt * 1000)));
  return counts[0] === 1;
}
