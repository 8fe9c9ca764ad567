import { expect, test } from 'vitest';
import { quotingSettings } from './database-log';
import { database, inTransaction } from './db';

test('a log that quotes nothing is not complained about, and each setting that lets it quote is named', async () => {
  expect(await quotingSettings(database())).toEqual([]);
  await inTransaction(async (tx) => {
    await tx.$executeRaw`SET LOCAL log_statement = 'all'`;
    await tx.$executeRaw`SET LOCAL log_min_messages = 'warning'`;
    await tx.$executeRaw`SET LOCAL log_parameter_max_length = -1`;
    expect(await quotingSettings(tx)).toEqual(['log_min_messages', 'log_parameter_max_length', 'log_statement']);
  });
});
