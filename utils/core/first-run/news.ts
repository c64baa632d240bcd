/** The versions that bring what every user should know. Each has its text in the help. Oldest first. */
export const versionsWithNews: readonly string[] = ['0.1.0'];

/**
 * The newest version whose news the person does not know yet; null for none. `known`: the last one they know of; where
 * it is null, nothing is news.
 */
export function findNews(known: string | null, own: string, all: readonly string[] = versionsWithNews): string | null {
  if (known === null) return null;
  return all.findLast((version) => compareVersions(known, version) < 0 && compareVersions(version, own) <= 0) ?? null;
}

/** Negative where `a` is older than `b`. Browsers take up to four numbers with dots; a part that is missing is 0. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number));
  for (let part = 0; part < 4; part += 1) {
    const difference = (left?.[part] ?? 0) - (right?.[part] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
