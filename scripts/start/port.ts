import { Fault } from '../fault';
import { whyTaken } from '../ports';

/** Says in one sentence why nobody could reach us at that port, before anything is started. */
export async function checkPort(port: number, host: string): Promise<void> {
  const reason = await whyTaken(port, host);
  if (!reason) return;
  if (reason === 'EADDRINUSE') {
    throw new Fault(
      `Port ${port} on ${host} is in use: stop the program that listens there, or set PORT to another one.`,
    );
  }
  if (reason === 'EACCES') throw new Fault(`This user may not listen at port ${port}: set PORT to one above 1023.`);
  throw new Fault(`Nobody can listen at ${host}, port ${port} (${reason}): set HOST to an address of this machine.`);
}
