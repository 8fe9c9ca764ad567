import { afterEach, expect, test } from 'vitest';
import { checkProof, proofChallenge } from '@/lib/budgets/proofs/mutations';
import { countStart } from '@/lib/budgets/starts/mutations';
import { now, setClock } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { solveProof } from './proof-solver';

const db = database();
const client = { network: '192.0.2.1', letter: 'our-letter' };
afterEach(() => setClock());

test('what the browser solves is taken once, from the network and for the letter that it was given to', async () => {
  const payload = await solveProof(await proofChallenge(db, client));
  expect(await checkProof(db, payload, { ...client, network: '192.0.2.2' })).toBe(false);
  expect(await checkProof(db, payload, { ...client, letter: 'another' })).toBe(false);
  const checks = await Promise.all(Array.from({ length: 5 }, () => checkProof(db, payload, client)));
  expect(checks.filter(Boolean)).toHaveLength(1);
});

test('a solution that was made up, made easier or kept for too long is not taken', async () => {
  const challenge = await proofChallenge(db, client);
  const solved = JSON.parse(await solveProof(challenge)) as { challenge: typeof challenge; solution: object };
  const easier = { ...challenge, parameters: { ...challenge.parameters, keyPrefix: '0', cost: 1 } };
  for (const payload of ['', '{}', '[]', 'null', '{"challenge":1}', 'x'.repeat(100_000)])
    expect(await checkProof(db, payload, client)).toBe(false);
  expect(await checkProof(db, await solveProof(easier), client)).toBe(false);
  const wrong = { challenge, solution: { counter: 0, derivedKey: '00'.repeat(32) } };
  expect(await checkProof(db, JSON.stringify(wrong), client)).toBe(false);
  setClock(new Date(now().getTime() + 31 * 60_000));
  expect(await checkProof(db, JSON.stringify(solved), client)).toBe(false);
});

test('the further a network is beyond its budget, the more work', async () => {
  const cost = async () => (await proofChallenge(db, client)).parameters.cost;
  const before = await cost();
  for (let index = 0; index < 180; index++)
    await countStart(db, { network: client.network, address: `${index}@mailbox.example` });
  expect(await cost()).toBe(before * 3);
});
