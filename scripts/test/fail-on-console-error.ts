import { afterEach, beforeEach } from 'vitest';

// Whatever is written to console.error during a test is an error that nobody noticed, so it fails the test. A test that
// expects such a line replaces console.error itself.
const show = console.error;
let strays: unknown[][] = [];

beforeEach(() => {
  strays = [];
  console.error = (...line: unknown[]) => {
    strays.push(line);
    show(...line);
  };
});

afterEach(() => {
  console.error = show;
  if (strays.length > 0) throw new Error(`Something was written to console.error: ${strays.map(String).join('; ')}`);
});
