import path from 'node:path';
import { expect, test } from 'vitest';
import { env } from '@/lib/platform/env';

test('no test reads or writes the keys and emails of an application that runs from here', () => {
  for (const folder of [env().KEY_DIR, env().DATA_DIR]) expect(path.relative(process.cwd(), folder)).toMatch(/^\.\./);
});
