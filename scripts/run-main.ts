import { StartupError } from './startup-error';

/** Runs a program: a startup error ends it with its one sentence, any other with its stack trace, both with status 1. */
export function runMain(work: () => Promise<void>): void {
  work().catch((error: unknown) => {
    console.error(error instanceof StartupError ? error.message : error);
    process.exitCode = 1;
  });
}
