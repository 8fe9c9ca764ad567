/** The graph of the domains in lib/, as the code has it. */

export interface Module {
  source: string;
  dependencies: { resolved: string }[];
}

/** Domain → the domains that its code imports. Tests and what makes test data may import any. */
export type Graph = ReadonlyMap<string, ReadonlySet<string>>;

/** Folders of lib/ that are no domain: everyone may use them, and the layer rules say whom they may use. */
const noDomain = new Set(['platform', 'server', 'i18n']);

const outsideTheGraph = /\.test\.tsx?$|\/factory\.ts$/;

function domainOf(file: string): string | undefined {
  const domain = /^lib\/([^/]+)\//.exec(file)?.[1];
  return domain !== undefined && !noDomain.has(domain) ? domain : undefined;
}

/** Reads the graph from dependency-cruiser's modules. */
export function graphOf(modules: readonly Module[]): Graph {
  const graph = new Map<string, Set<string>>();
  for (const { source, dependencies } of modules) {
    const from = domainOf(source);
    if (from === undefined || outsideTheGraph.test(source)) continue;
    const imported = graph.get(from) ?? new Set();
    graph.set(from, imported);
    for (const { resolved } of dependencies) {
      const to = domainOf(resolved);
      if (to !== undefined && to !== from) imported.add(to);
    }
  }
  return graph;
}

/** A cycle of domains, such as `['a', 'b', 'a']`; undefined where there is none. */
export function cycleIn(graph: Graph): string[] | undefined {
  const done = new Set<string>();
  const visit = (domain: string, path: string[]): string[] | undefined => {
    const seen = path.indexOf(domain);
    if (seen >= 0) return [...path.slice(seen), domain];
    if (done.has(domain)) return undefined;
    for (const next of graph.get(domain) ?? []) {
      const cycle = visit(next, [...path, domain]);
      if (cycle) return cycle;
    }
    done.add(domain);
    return undefined;
  };
  for (const domain of graph.keys()) {
    const cycle = visit(domain, []);
    if (cycle) return cycle;
  }
  return undefined;
}

/** Whether one domain leads to another, over however many others. */
function reaches(graph: Graph, from: string, to: string, except: string): boolean {
  const seen = new Set<string>();
  const visit = (domain: string): boolean => {
    if (domain === to) return true;
    if (seen.has(domain)) return false;
    seen.add(domain);
    return [...(graph.get(domain) ?? [])].some((next) => !(domain === from && next === except) && visit(next));
  };
  return visit(from);
}

/** The graph as a Mermaid drawing, without the arrows that others imply. */
export function drawing(graph: Graph): string {
  const lines = [...graph.keys()].toSorted().flatMap((from) =>
    [...(graph.get(from) ?? [])]
      .filter((to) => !reaches(graph, from, to, to))
      .toSorted()
      .map((to) => `  ${from} --> ${to}`),
  );
  return ['```mermaid', 'graph LR', ...lines, '```'].join('\n');
}
