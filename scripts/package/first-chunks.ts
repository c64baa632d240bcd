import { join } from 'node:path';

/** What the bundler tells of a module. */
type Graph = { getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null };

/**
 * Puts all that the popup loads before its first countdown into few files: by itself the bundler makes thirty, one for
 * each set of screens that share something. What the background has too stands apart, so that it loads no screen; and
 * so does what the smallest screen has.
 */
export function createFirstChunks(root: string) {
  const reached = new Map<string, ReadonlySet<string>>();

  /** All modules that an entry loads at once, without what it loads on demand. */
  function reachedFrom(entry: string, graph: Graph): ReadonlySet<string> {
    const known = reached.get(entry);
    if (known !== undefined) return known;
    const found = new Set<string>();
    const visit = (id: string): void => {
      if (found.has(id)) return;
      found.add(id);
      for (const imported of graph.getModuleInfo(id)?.importedIds ?? []) visit(imported);
    };
    visit(join(root, entry));
    reached.set(entry, found);
    return found;
  }

  return {
    // Else the first group would take all that its modules import.
    includeDependenciesRecursively: false,
    groups: [
      {
        minShareCount: 2,
        name(id: string, graph: Graph): string | null {
          const isIn = (entry: string) => reachedFrom(`entrypoints/${entry}`, graph).has(id);
          if (!isIn('popup/main.tsx')) return null;
          if (isIn('background.ts')) return 'everywhere';
          if (isIn('help/main.tsx')) return 'screens';
          return isIn('leave/main.tsx') ? 'sessions' : null;
        },
      },
    ],
  };
}
