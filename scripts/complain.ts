import { Fault } from './fault';

/** Runs a command's work: a fault ends it with its one sentence, anything else with its trace, both with status 1. */
export function complain(work: () => Promise<void>): void {
  work().catch((error: unknown) => {
    console.error(error instanceof Fault ? error.message : error);
    process.exitCode = 1;
  });
}
