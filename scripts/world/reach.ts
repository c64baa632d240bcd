import { readSources } from '../../tests/architecture/source-files.ts';

/** The files that the model world runs. Any other is beyond it: it has fakes of the adapters, and draws no screen. */
export function findReach(): ReadonlySet<string> {
  const sources = new Map(
    readSources('components', 'tests/fakes', 'tests/world', 'utils').map((one) => [one.path, one]),
  );
  const reached = new Set<string>();
  const waiting = ['tests/world/check-histories.ts'];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const source = sources.get(path);
    if (!source || reached.has(path)) continue;
    reached.add(path);
    waiting.push(...source.imports.flatMap((one) => (one.isType || one.path === null ? [] : [one.path])));
  }
  return reached;
}
