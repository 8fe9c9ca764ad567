/** One command of the operator's command line. */
export type Command = {
  name: readonly string[];
  /** The arguments after the name, as shown in the help; empty where there are none. */
  usage: string;
  description: string;
  /** Returns null when it worked, else one sentence that says what to do. */
  run: (args: string[]) => Promise<string | null>;
};
