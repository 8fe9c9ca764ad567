export interface Row {
  what: string;
  goal: string;
  /** Requests a second of both, measured right after each other. */
  rounds: { ours: number; theirs: number }[];
}

interface Machine {
  node: string;
  processors: number;
}

const median = (values: number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};

/** The figures as a page of Markdown. A ratio is the median of the rounds' own ratios, so that a busy minute hurts both. */
export function report(rows: Row[], { node, processors }: Machine): string {
  const lines = rows.map(({ what, goal, rounds }) => {
    const ratios = rounds.map(({ ours, theirs }) => ours / theirs);
    const each = [median(rounds.map(({ ours }) => ours)), median(rounds.map(({ theirs }) => theirs))];
    const range = `${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)}`;
    const [ours = 0, theirs = 0] = each.map(Math.round);
    return `| ${what} | ${goal} | ${median(ratios).toFixed(2)} | ${range} | ${ours} | ${theirs} | ${rounds.length} |`;
  });
  return `# Benchmarks

Measured by \`npm run bench\` on ${processors} processors with Node ${node}. The ratio is the median of the rounds' ratios, each
of two measurements right after each other; requests a second are medians and depend on the machine.

| what | goal | ratio | lowest and highest | ours, requests/s | the other, requests/s | rounds |
| --- | --- | --- | --- | --- | --- | --- |
${lines.join('\n')}
`;
}
