import type { ServerResponse } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { BufferedResponse } from './buffered-response';
import { encodingFor } from './content-encoding';

const text = 'We build these tools. '.repeat(200);
const page = new BufferedResponse(200, { 'content-type': 'text/html; charset=utf-8', 'x-own': '1' }, Buffer.from(text));

function ask(
  response: BufferedResponse,
  headers: Record<string, string> = {},
  method = 'GET',
  extra?: readonly [string, string],
) {
  const seen = { status: 0, headers: {} as Record<string, string>, body: undefined as Buffer | undefined };
  const target = {
    writeHead(status: number, flat: string[]) {
      seen.status = status;
      for (let at = 0; at < flat.length; at += 2) seen.headers[flat[at] ?? ''] = flat[at + 1] ?? '';
    },
    end: (body?: Buffer) => (seen.body = body),
  };
  response.send({ method, headers }, target as unknown as ServerResponse, extra);
  return seen;
}

test('each client gets the best encoding that it accepts, and caches learn that there are several', () => {
  const brotli = ask(page, { 'accept-encoding': 'gzip, deflate, br, zstd' });
  expect(brotli.headers).toMatchObject({ 'content-encoding': 'br', vary: 'accept-encoding', 'x-own': '1' });
  expect(brotliDecompressSync(brotli.body ?? '').toString()).toBe(text);
  expect(brotli.headers['content-length']).toBe(String(brotli.body?.length));
  const gzip = ask(page, { 'accept-encoding': 'gzip' });
  expect(gunzipSync(gzip.body ?? '').toString()).toBe(text);
  const plain = ask(page);
  expect(plain.body?.toString()).toBe(text);
  expect(plain.headers['content-encoding']).toBeUndefined();
  expect(new Set([brotli, gzip, plain].map(({ headers }) => headers.etag)).size).toBe(3);
});

test('fonts are sent as they are', () => {
  const font = new BufferedResponse(200, { 'content-type': 'font/woff2' }, Buffer.alloc(5_000));
  expect(ask(font, { 'accept-encoding': 'br' }).headers).not.toHaveProperty('content-encoding');
});

describe('a client that has the page already', () => {
  test('is told that nothing changed, whatever encoding it came in, and with the same headers', () => {
    const etag = ask(page, { 'accept-encoding': 'br' }).headers.etag ?? '';
    const again = ask(page, { 'accept-encoding': 'br', 'if-none-match': `"other", W/${etag}` });
    expect(again).toMatchObject({ status: 304, headers: { etag, 'x-own': '1', vary: 'accept-encoding' } });
    expect(again.headers).not.toHaveProperty('content-length');
    expect(again.body).toBeUndefined();
  });

  test('gets the new page when it changed', () => {
    expect(ask(page, { 'if-none-match': '"somethingelse"' }).status).toBe(200);
  });

  test('never gets 304 for a problem', () => {
    const missing = new BufferedResponse(404, {}, Buffer.from(text));
    const seen = ask(missing, { 'if-none-match': '*' });
    expect(seen.status).toBe(404);
    expect(seen.headers).not.toHaveProperty('etag');
  });
});

test('HEAD gets everything but the body', () => {
  const seen = ask(page, {}, 'HEAD');
  expect(seen.headers['content-length']).toBe(String(text.length));
  expect(seen.body).toBeUndefined();
});

test('an extra header is sent too', () => {
  expect(ask(page, {}, 'GET', ['cache-status', 'old']).headers['cache-status']).toBe('old');
});

test.each([
  [undefined, 'identity'],
  ['', 'identity'],
  ['br;q=0, gzip', 'gzip'],
  ['gzip;q=0.5, br;q=0.1', 'br'],
  ['*', 'br'],
  ['*, br;q=0', 'gzip'],
  ['identity', 'identity'],
  ['deflate', 'identity'],
])('Accept-Encoding %j gets %s', (accepted, encoding) => {
  expect(encodingFor(accepted)).toBe(encoding);
});
