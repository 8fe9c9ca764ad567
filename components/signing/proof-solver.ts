/** Finds the answer to a challenge of the server; what the hidden field `proof` sends. */
export function solveProof(challenge: unknown): Promise<string> {
  return Promise.reject(new Error(`No challenge of this kind can be solved: ${typeof challenge}`));
}
