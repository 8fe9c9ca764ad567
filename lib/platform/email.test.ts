import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { simpleParser } from 'mailparser';
import { afterEach, expect, test, vi } from 'vitest';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import type { Email } from './email';

const example: Email = {
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

const reply = (responseCode: number) => Object.assign(new Error('<leila@mailbox.example> no'), { responseCode });

/** Sends the email to a server that behaves so, and returns what came of it. */
const outcomeAt = async (options: SMTPServerOptions, login = '', email = example): Promise<string> =>
  (await deliveryAt(options, login, email)).outcome;

async function deliveryAt(options: SMTPServerOptions, login = '', email = example) {
  // The sender keeps its connection open for another email: the end does not wait for it.
  const common = { authOptional: true, disabledCommands: ['STARTTLS'], logger: false, closeTimeout: 50 };
  const server = new SMTPServer({ ...common, ...options });
  server.on('error', () => undefined);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return deliveryOf(`smtp://${login}127.0.0.1:${port}`, email);
}

async function deliveryOf(url: string, email = example) {
  vi.stubEnv('SMTP_URL', url);
  // Settings are read, and connections kept, once for a process.
  vi.resetModules();
  const { deliverEmail } = await import('./email');
  return deliverEmail(email);
}

const take: SMTPServerOptions['onData'] = (stream, _session, done) => stream.on('end', () => done()).resume();

test('an email that the server accepts is taken, from nobody, so that no bounce comes back', async () => {
  const senders: unknown[] = [];
  const checkSender: SMTPServerOptions['onMailFrom'] = ({ address }, _session, done) => {
    senders.push(address);
    done();
  };
  expect(await outcomeAt({ onData: take, onMailFrom: checkSender })).toBe('taken');
  expect(senders).toEqual(['']);
});

test.each([
  ['', ''],
  ['sender', 'letters@example.org'],
  ['bounces@example.net', 'bounces@example.net'],
])('with the envelope sender %j a relay gets %j, and the header stays', async (setting, expected) => {
  vi.stubEnv('MAIL_ENVELOPE_FROM', setting);
  const senders: unknown[] = [];
  const checkSender: SMTPServerOptions['onMailFrom'] = ({ address }, _session, done) => {
    senders.push(address);
    done();
  };
  expect(await outcomeAt({ onData: take, onMailFrom: checkSender })).toBe('taken');
  expect(senders).toEqual([expected]);
});

/** What goes over the wire, and what a mailbox makes of it. */
async function sent(text: string): Promise<{ raw: string; encoding: unknown; read: string | undefined }> {
  let raw: Buffer = Buffer.alloc(0);
  const onData: SMTPServerOptions['onData'] = (stream, _session, done) => {
    void buffer(stream).then((whole) => {
      raw = whole;
      done();
    });
  };
  await outcomeAt({ onData }, '', { ...example, text });
  const email = await simpleParser(raw);
  return { raw: raw.toString(), encoding: email.headers.get('content-transfer-encoding'), read: email.text };
}

const link = `https://letters.example.org/ar/confirm/${'x'.repeat(43)}/not-me`;

test('plain text can be read as it is sent', async () => {
  const { raw, encoding } = await sent('K7QM2RTX\n');
  expect(encoding).toBe('7bit');
  expect(raw).toContain('\r\n\r\nK7QM2RTX\r\n');
});

test.each([
  ['a long link', `Confirm your signature:\n\n${link}\n`, 'quoted-printable'],
  ['an accent', 'Leïla, confirm your signature.\n', 'quoted-printable'],
  ['Arabic', 'أكّد توقيعك قبل مرور ثلاثة أيام.\n', 'base64'],
])('a text with %s arrives as it was written, in lines that every relay takes', async (_, text, expected) => {
  const { raw, encoding, read } = await sent(text);
  expect(encoding).toBe(expected);
  expect(read).toBe(text);
  expect(raw.split('\r\n').every((line) => /^[\x20-\x7e\t]{0,78}$/.test(line))).toBe(true);
});

test('the message id is random and of the domain of its sender, not of this machine', async () => {
  const ids = [(await sent('One.\n')).raw, (await sent('Two.\n')).raw].map((raw) =>
    /^Message-ID: (.*)$/im.exec(raw)?.[1]?.trim(),
  );
  for (const id of ids) expect(id).toMatch(/^<[0-9a-f-]{36}@example\.org>$/);
  expect(ids[0]).not.toBe(ids[1]);
});

test.each<[string, SMTPServerOptions, string, unknown]>([
  ['sender', { onMailFrom: (_a, _s, done) => done(reply(550)) }, 'later', { stage: 'sender', reply: 550 }],
  ['recipient', { onRcptTo: (_a, _s, done) => done(reply(550)) }, 'refused', { stage: 'recipient', reply: 550 }],
  [
    'text',
    { onData: (stream, _s, done) => stream.on('end', () => done(reply(554))).resume() },
    'refused',
    { stage: 'text', reply: 554 },
  ],
])(
  'a refusal of the %s is told by stage and reply, without the text of the server',
  async (_, options, outcome, failure) => {
    expect(await deliveryAt(options)).toEqual({ outcome, failure });
  },
);

test.each([
  ['an unknown recipient', 550, 'refused'],
  ['a recipient whose mailbox is full for now', 452, 'later'],
])('%s (%i) is %s', async (_, code, outcome) => {
  expect(await outcomeAt({ onRcptTo: (_address, _session, done) => done(reply(code)) })).toBe(outcome);
});

test.each([
  ['a text that is refused for good', 554, 'refused'],
  ['a text that is to come later', 451, 'later'],
])('%s (%i) is %s', async (_, code, outcome) => {
  const onData: SMTPServerOptions['onData'] = (stream, _session, done) =>
    stream.on('end', () => done(reply(code))).resume();
  expect(await outcomeAt({ onData })).toBe(outcome);
});

test('what an operator can repair ends no email: a refused sender, a wrong password, a server that is not there', async () => {
  expect(await outcomeAt({ onMailFrom: (_address, _session, done) => done(reply(550)) })).toBe('later');
  const onAuth: SMTPServerOptions['onAuth'] = (_auth, _session, done) => done(reply(535));
  expect(await outcomeAt({ onAuth, authOptional: false, allowInsecureAuth: true }, 'us:wrong@')).toBe('later');
  expect(await deliveryOf('smtp://127.0.0.1:1')).toEqual({
    outcome: 'later',
    failure: { stage: 'connection', reply: 0 },
  });
});
