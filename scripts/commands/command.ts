/** One command of the operator's command line. */
export type Command = {
  words: readonly string[];
  /** What follows the words, as shown in the help; empty where nothing does. */
  takes: string;
  does: string;
  /** Returns null when it worked, else one sentence that says what to do. */
  run: (given: string[]) => Promise<string | null>;
};
