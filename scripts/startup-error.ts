/** Something that the person at the terminal can fix: shown as its one sentence, without a stack trace. */
export class StartupError extends Error {
  override readonly name = 'StartupError';
}
