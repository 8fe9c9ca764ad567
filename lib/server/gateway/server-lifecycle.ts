/** How the server's process logs uncaught errors, refuses malformed HTTP, and shuts down. */
import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { failureCode, log } from '@/lib/platform/log';
import { beginShutdown } from '@/lib/platform/readiness';
import { isDecodingAction } from './action-requests';

/** A load balancer notices within this time that we are not ready; until then we handle the requests that it sends. */
const NOTICE_MS = 1_500;
const LONGEST_SHUTDOWN_MS = 8_000;

export interface ShutdownOptions {
  server: Server;
  /** Whether a load balancer or proxy has to notice first. */
  isBehindProxy: boolean;
  /** Closes what the server used, after the last response. */
  close: () => Promise<void>;
}

/** Shuts down on SIGTERM or SIGINT: running requests are finished, and nothing takes longer than ten seconds. */
export function shutDownGracefully({ server, isBehindProxy, close }: ShutdownOptions): void {
  let isShuttingDown = false;
  const shutDown = async () => {
    if (isShuttingDown) return;
    isShuttingDown = true;
    beginShutdown();
    server.prependListener('request', (_request, response) => (response.shouldKeepAlive = false));
    if (isBehindProxy) await delay(NOTICE_MS);
    const closed = new Promise((done) => server.close(done));
    // A connection that stays open after its last response would delay us.
    const idle = setInterval(() => server.closeIdleConnections(), 50);
    const timer = setTimeout(() => server.closeAllConnections(), LONGEST_SHUTDOWN_MS - NOTICE_MS);
    await closed;
    clearInterval(idle);
    clearTimeout(timer);
    await close();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void shutDown());
}

/** Errors are logged by their code: a library's message may quote a name or an email address. */
export function logUncaughtErrors(): void {
  process.on('unhandledRejection', (reason) => log.error({ code: failureCode(reason) }, 'unhandled rejection'));
  process.on('uncaughtException', (error) => {
    log.fatal({ code: failureCode(error), at: framesOf(error) }, 'uncaught exception');
    process.exit(1);
  });
}

/** Replaces what the renderer writes to the console by log lines without messages. */
export function redactConsole(): void {
  const logged = (...values: unknown[]) => {
    const error = values.find((item) => item instanceof Error);
    // Whoever sends nonsense must not fill the log.
    if (isDecodingAction()) log.debug('a request could not be decoded');
    else if (error) log.error({ code: failureCode(error), at: framesOf(error) }, 'the renderer failed');
    else log.warn('the renderer warns');
  };
  console.error = logged;
  console.warn = logged;
}

/** Where in the code it happened, which tells nothing about anyone. */
function framesOf(error: Error): string[] {
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return frames.slice(0, 6).map((line) => line.trim());
}

/** Responds to what is no HTTP, and closes the connection. */
export function refuseMalformedRequest(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const statuses: Record<string, string> = {
    HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
    ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
  };
  const status = statuses[error.code ?? ''] ?? '400 Bad Request';
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
