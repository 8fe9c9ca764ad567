import { StartupError } from '../startup-error';
import { listenError } from '../ports';

/** Throws when the server could not listen at that port, before anything is started. */
export async function checkPort(port: number, host: string): Promise<void> {
  const reason = await listenError(port, host);
  if (!reason) return;
  if (reason === 'EADDRINUSE') {
    throw new StartupError(
      `Port ${port} on ${host} is in use: stop the program that listens there, or set PORT to another one.`,
    );
  }
  if (reason === 'EACCES')
    throw new StartupError(`This user may not listen at port ${port}: set PORT to one above 1023.`);
  throw new StartupError(
    `Nobody can listen at ${host}, port ${port} (${reason}): set HOST to an address of this machine.`,
  );
}
