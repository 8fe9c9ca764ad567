import { expect, test } from 'vitest';
import { hashPassword, isPassword, PasswordQueueFullError } from './password-hashing';

// Made by hash-wasm 4.13.0, as databases from before hold them.
const earlierHash = '$argon2id$v=19$m=19456,t=2,p=1$ncDo25rEblqYqrDSJNzAAA$n0w9n6708TCg7Pz2Xo2W1jYL2j6RDjXUy8/ngNFU4w0';

test('a hash says how it was made, and is right for its own password alone', async () => {
  const hash = await hashPassword('three plain words');
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await isPassword('three plain words', hash)).toBe(true);
  expect(await isPassword('three plain word', hash)).toBe(false);
  expect(await isPassword('three plain words', null)).toBe(false);
});

test('hashes of earlier releases keep working', async () => {
  expect(await isPassword('sturdy paper on the table', earlierHash)).toBe(true);
});

test('hashing leaves the event loop to others', async () => {
  let turns = 0;
  const timer = setInterval(() => (turns += 1), 1);
  await Promise.all([hashPassword('one'), hashPassword('two'), hashPassword('three')]);
  clearInterval(timer);
  expect(turns).toBeGreaterThan(3);
});

test('more than eight at once are refused', async () => {
  const results = await Promise.allSettled(Array.from({ length: 9 }, () => hashPassword('word')));
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(8);
  expect(results.at(-1)).toMatchObject({ reason: expect.any(PasswordQueueFullError) as unknown });
});
