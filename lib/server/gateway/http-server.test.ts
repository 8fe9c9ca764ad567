import { once } from 'node:events';
import type { Server } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { createHttpServer } from './http-server';

let server: Server;
const sockets: Socket[] = [];

afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy();
  server.close();
});

async function listen(options: Parameters<typeof createHttpServer>[1]) {
  server = createHttpServer((_request, response) => response.end('fine'), options);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
}

/** The status line of a response on a connection of its own, which stays open; empty where that is refused. */
async function ask(from = '127.0.0.1'): Promise<string> {
  const { port } = server.address() as AddressInfo;
  const socket = connect({ port, host: '127.0.0.1', localAddress: from });
  socket.on('error', () => undefined);
  sockets.push(socket);
  socket.write('GET / HTTP/1.1\r\nhost: x\r\n\r\n');
  const received = await Promise.race([once(socket, 'data'), once(socket, 'close').then(() => [''])]);
  return String(received[0]).split('\r\n')[0] ?? '';
}

test('one network has a bounded number of connections, and leaves room for others', async () => {
  await listen({ trustedProxies: [], connections: { total: 10, perNetwork: 2 } });
  expect([await ask(), await ask(), await ask()]).toEqual(['HTTP/1.1 200 OK', 'HTTP/1.1 200 OK', '']);
  expect(await ask('127.0.0.2')).toBe('HTTP/1.1 200 OK');
  sockets[0]?.destroy();
  await expect.poll(() => ask()).toBe('HTTP/1.1 200 OK');
});

test('a trusted proxy has as many as there are', async () => {
  await listen({ trustedProxies: ['127.0.0.0/8'], connections: { total: 3, perNetwork: 1 } });
  expect([await ask(), await ask(), await ask()]).toEqual(Array(3).fill('HTTP/1.1 200 OK'));
  expect(await ask()).toBe('');
});

test('what is no HTTP is 400', async () => {
  await listen({ trustedProxies: [] });
  const { port } = server.address() as AddressInfo;
  const socket = connect(port, '127.0.0.1');
  sockets.push(socket);
  socket.write('nonsense\r\n\r\n');
  expect(String((await once(socket, 'data'))[0])).toMatch(/^HTTP\/1\.1 400 /);
});
