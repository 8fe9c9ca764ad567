/** Something that the person at the terminal can mend: shown as its one sentence, without a stack trace. */
export class Fault extends Error {
  override readonly name = 'Fault';
}
