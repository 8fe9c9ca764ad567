import { randomUUID } from 'node:crypto';
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import { freePort } from '../ports';

export interface MailServer {
  url: string;
  /** Holds each mail as `*.eml`, in the form in which it came over the wire. */
  folder: string;
  end: () => Promise<void>;
}

/** A real SMTP server that takes everything, for everybody, and files it. */
export async function startMailServer(): Promise<MailServer> {
  const folder = mkdtempSync(path.join(tmpdir(), 'undersigned-mail-'));
  const port = await freePort();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onData(stream, _session, done) {
      buffer(stream).then(
        (mail) => {
          const name = path.join(folder, `${Date.now()}-${randomUUID()}`);
          // Under its last name only once it is whole: somebody may be watching the folder.
          writeFileSync(`${name}.part`, mail);
          renameSync(`${name}.part`, `${name}.eml`);
          done();
        },
        (error: unknown) => done(error as Error),
      );
    },
  });
  // A client that breaks off in the middle is not a fault of the tests.
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const end = async () => {
    await new Promise<void>((resolve) => server.close(resolve));
    rmSync(folder, { recursive: true, force: true });
  };
  return { url: `smtp://127.0.0.1:${port}`, folder, end };
}
