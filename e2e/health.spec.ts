import { expect, test } from '@playwright/test';

test('the process says that it lives, and that it can work', async ({ request }) => {
  expect((await request.get('/api/health')).status()).toBe(200);
  expect((await request.get('/api/ready')).status()).toBe(200);
});
