import { randomUUID } from 'node:crypto';
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import { freePort } from '../ports';

export interface EmailServer {
  url: string;
  /** Holds each email as `*.eml`, as it was received. */
  folder: string;
  stop: () => Promise<void>;
}

/** A real SMTP server that accepts every email and stores it as a file. */
export async function startEmailServer(): Promise<EmailServer> {
  const folder = mkdtempSync(path.join(tmpdir(), 'undersigned-mail-'));
  const port = await freePort();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onData(stream, _session, done) {
      buffer(stream).then(
        (email) => {
          const name = path.join(folder, `${Date.now()}-${randomUUID()}`);
          // Under its final name only when it is complete: a test may be watching the folder.
          writeFileSync(`${name}.part`, email);
          renameSync(`${name}.part`, `${name}.eml`);
          done();
        },
        (error: unknown) => done(error as Error),
      );
    },
  });
  // A client that disconnects in the middle is not a failure of the tests.
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const stop = async () => {
    await new Promise<void>((resolve) => server.close(resolve));
    rmSync(folder, { recursive: true, force: true });
  };
  return { url: `smtp://127.0.0.1:${port}`, folder, stop };
}
