import { join } from 'node:path';

/** What the bundler tells of a module. */
type Graph = { getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null };

/** Who loads a part of the popup too; the first that does gives its file a name. */
const sharers = [
  { entry: 'background.ts', name: 'everywhere' },
  { entry: 'help/main.tsx', name: 'screens' },
  { entry: 'leave/main.tsx', name: 'sessions' },
] as const;

/**
 * Puts what the popup loads into few files: what comes before its first countdown, and (`-later`) what comes right
 * after it. By itself the bundler makes forty, one for each set of screens that share something, and a browser takes a
 * moment for each of them. What the background has too stands apart, so that it loads no screen; and so do what the
 * smallest screen has and what the leave page has.
 */
export function createPopupChunks(root: string) {
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
          const sharer = sharers.find(({ entry }) => isIn(entry))?.name ?? 'popup';
          if (isIn('popup/main.tsx')) return sharer;
          if (!isIn('popup/rest.ts')) return null;
          // Else the welcome page would load most of the popup for the two small things that they share.
          const isSmall = sharer === 'everywhere' || sharer === 'screens';
          return isSmall || !isIn('welcome/main.tsx') ? `${sharer}-later` : null;
        },
      },
    ],
  };
}
