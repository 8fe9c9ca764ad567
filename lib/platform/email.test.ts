import type { AddressInfo } from 'node:net';
import { afterEach, expect, test, vi } from 'vitest';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import type { Email } from './email';

const letter: Email = {
  from: 'letters@example.org',
  to: 'leila@mailbox.example',
  subject: 'A subject',
  text: 'A text.\n',
  silent: true,
  file: 'named-1',
};

let servers: SMTPServer[] = [];

afterEach(async () => {
  vi.unstubAllEnvs();
  vi.resetModules();
  await Promise.all(servers.map((server) => new Promise<void>((resolve) => server.close(resolve))));
  servers = [];
});

const answer = (responseCode: number) => Object.assign(new Error('<leila@mailbox.example> no'), { responseCode });

/** Hands the mail to a server that behaves so, and returns what came of it. */
async function outcomeAt(options: SMTPServerOptions, login = ''): Promise<string> {
  // The sender keeps its connection open for a next mail: the end does not wait for it.
  const common = { authOptional: true, disabledCommands: ['STARTTLS'], logger: false, closeTimeout: 50 };
  const server = new SMTPServer({ ...common, ...options });
  server.on('error', () => undefined);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return outcomeOf(`smtp://${login}127.0.0.1:${port}`);
}

async function outcomeOf(url: string): Promise<string> {
  vi.stubEnv('SMTP_URL', url);
  // Settings are read, and connections kept, once for a process.
  vi.resetModules();
  const { sendEmail } = await import('./email');
  return sendEmail(letter);
}

const take: SMTPServerOptions['onData'] = (stream, _session, done) => stream.on('end', () => done()).resume();

test('a mail that the server takes is taken, from nobody, so that no bounce comes back', async () => {
  const senders: unknown[] = [];
  const onMailFrom: SMTPServerOptions['onMailFrom'] = ({ address }, _session, done) => {
    senders.push(address);
    done();
  };
  expect(await outcomeAt({ onData: take, onMailFrom })).toBe('taken');
  expect(senders).toEqual(['']);
});

test.each([
  ['an unknown recipient', 550, 'refused'],
  ['a recipient whose mailbox is full for now', 452, 'later'],
])('%s (%i) is %s', async (_, code, outcome) => {
  expect(await outcomeAt({ onRcptTo: (_address, _session, done) => done(answer(code)) })).toBe(outcome);
});

test.each([
  ['a text that is refused for good', 554, 'refused'],
  ['a text that is to come later', 451, 'later'],
])('%s (%i) is %s', async (_, code, outcome) => {
  const onData: SMTPServerOptions['onData'] = (stream, _session, done) =>
    stream.on('end', () => done(answer(code))).resume();
  expect(await outcomeAt({ onData })).toBe(outcome);
});

test('what an operator can mend ends no mail: a refused sender, a wrong password, a server that is not there', async () => {
  expect(await outcomeAt({ onMailFrom: (_address, _session, done) => done(answer(550)) })).toBe('later');
  const onAuth: SMTPServerOptions['onAuth'] = (_auth, _session, done) => done(answer(535));
  expect(await outcomeAt({ onAuth, authOptional: false, allowInsecureAuth: true }, 'us:wrong@')).toBe('later');
  expect(await outcomeOf('smtp://127.0.0.1:1')).toBe('later');
});
