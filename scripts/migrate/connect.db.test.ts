import { expect, it } from 'vitest';
import { freePort } from '../ports';
import { connect } from './connect';

const changed = (change: (url: URL) => void) => {
  const url = new URL(process.env.DATABASE_URL ?? '');
  change(url);
  return connect(url.href);
};

it('says that no server responds, and where', async () => {
  const port = await freePort();
  await expect(changed((url) => (url.port = String(port)))).rejects.toThrow(`127.0.0.1:${port} does not answer`);
});

it('says that the password is wrong, without showing it', async () => {
  const failed = changed((url) => (url.password = 'wrong-password'));
  await expect(failed).rejects.toThrow('refuses the user or the password');
  await expect(failed).rejects.not.toThrow('wrong-password');
});

it('says that the database is missing, by its name', async () => {
  await expect(changed((url) => (url.pathname = 'nowhere'))).rejects.toThrow('"nowhere" does not exist');
});
