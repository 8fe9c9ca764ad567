/** The HTTP server of the gateway, with bounds on time, headers and connections. */
import { createServer, type RequestListener, type Server } from 'node:http';
import type { Socket } from 'node:net';
import { networkOf } from '@/lib/platform/rate-limit';
import { trustProxies } from './client-address';
import { refuseMalformedRequest } from './server-lifecycle';

export interface HttpServerOptions {
  trustedProxies: readonly string[];
  /** How many connections may be open, and how many of them from one network that is no trusted proxy. */
  connections?: { total: number; perNetwork: number };
}

/** More would only take memory; one network gets a small part, so that it cannot take the others' place. */
const CONNECTIONS = { total: 4_096, perNetwork: 256 };

export function createHttpServer(
  gateway: RequestListener,
  { trustedProxies, connections = CONNECTIONS }: HttpServerOptions,
): Server {
  const server = createServer(
    {
      headersTimeout: 15_000,
      requestTimeout: 30_000,
      // Longer than the minute for which proxies keep a connection, so that they never send into one that we just closed.
      keepAliveTimeout: 65_000,
      maxHeaderSize: 16 * 1024,
    },
    gateway,
  );
  server.maxConnections = connections.total;
  server.on('connection', boundPerNetwork(trustedProxies, connections.perNetwork));
  server.on('clientError', refuseMalformedRequest);
  return server;
}

function boundPerNetwork(trustedProxies: readonly string[], most: number): (socket: Socket) => void {
  const trust = trustProxies(trustedProxies);
  const open = new Map<string, number>();
  return (socket) => {
    const address = socket.remoteAddress ?? '';
    if (trust(address, 0)) return;
    const network = networkOf(address);
    const count = open.get(network) ?? 0;
    if (count >= most) return void socket.destroy();
    open.set(network, count + 1);
    socket.once('close', () => {
      const rest = (open.get(network) ?? 1) - 1;
      if (rest > 0) open.set(network, rest);
      else open.delete(network);
    });
  };
}
