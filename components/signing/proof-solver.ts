import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import type { ProofChallenge } from '@/lib/budgets/proofs/schema';

/** The page stays usable: after so long the browser has its turn. */
const TURN_MS = 40;

const turn = () => new Promise((resolve) => setTimeout(resolve, 0));

/**
 * Solves a proof of work of ALTCHA (SHA-256 of salt, nonce and counter, `cost` times, with a given beginning) and returns
 * what the form sends. Without `crypto.subtle`, which browsers keep from pages without https.
 */
export async function solveProof(challenge: ProofChallenge): Promise<string> {
  const { nonce, salt, cost, keyLength, keyPrefix } = challenge.parameters;
  const input = hexToBytes(`${salt}${nonce}00000000`);
  const view = new DataView(input.buffer);
  let turnEnds = performance.now() + TURN_MS;
  for (let counter = 0; ; counter++) {
    view.setUint32(input.length - 4, counter);
    let hash = sha256(input);
    for (let time = 1; time < cost; time++) hash = sha256(hash);
    const derivedKey = bytesToHex(hash.subarray(0, keyLength));
    if (derivedKey.startsWith(keyPrefix)) return JSON.stringify({ challenge, solution: { counter, derivedKey } });
    if (performance.now() > turnEnds) {
      await turn();
      turnEnds = performance.now() + TURN_MS;
    }
  }
}
