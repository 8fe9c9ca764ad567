/** How the server's process lives with faults, and how it ends. */
import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { failureCode, log } from '@/lib/platform/log';
import { beginEnding } from '@/lib/platform/readiness';

/** A balancer notices within this time that we are not ready; until then it sends us requests, and they are answered. */
const NOTICE_MS = 1_500;
const LONGEST_END_MS = 8_000;

export interface Ending {
  server: Server;
  /** Somebody stands in front who has to notice first. */
  balanced: boolean;
  /** What to close when the last answer is sent. */
  after: () => Promise<void>;
}

/** Ends the process on SIGTERM or SIGINT: what runs is finished, and nothing takes longer than ten seconds. */
export function endGracefully({ server, balanced, after }: Ending): void {
  let ending = false;
  const end = async () => {
    if (ending) return;
    ending = true;
    beginEnding();
    server.prependListener('request', (_request, response) => (response.shouldKeepAlive = false));
    if (balanced) await delay(NOTICE_MS);
    const closed = new Promise((done) => server.close(done));
    // A connection that is kept open after its last answer would hold us up.
    const idle = setInterval(() => server.closeIdleConnections(), 50);
    const impatient = setTimeout(() => server.closeAllConnections(), LONGEST_END_MS - NOTICE_MS);
    await closed;
    clearInterval(idle);
    clearTimeout(impatient);
    await after();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void end());
}

/** Faults are logged by their code: a library's message may quote a name or an address. */
export function reportFaults(): void {
  process.on('unhandledRejection', (reason) => log.error({ code: failureCode(reason) }, 'unhandled rejection'));
  process.on('uncaughtException', (error) => {
    log.fatal({ code: failureCode(error), at: framesOf(error) }, 'uncaught exception');
    process.exit(1);
  });
}

/** What the renderer writes about errors, without their messages. */
export function quietConsole(): void {
  const quiet = (...said: unknown[]) => {
    const error = said.find((item) => item instanceof Error);
    if (error) log.error({ code: failureCode(error), at: framesOf(error) }, 'the renderer failed');
    else log.warn('the renderer complains');
  };
  console.error = quiet;
  console.warn = quiet;
}

/** Where in the code it happened, which says nothing about anyone. */
function framesOf(error: Error): string[] {
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return frames.slice(0, 6).map((line) => line.trim());
}

/** Answers what is no HTTP, and ends the connection. */
export function refuseNonsense(error: NodeJS.ErrnoException, socket: Socket): void {
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
