/**
 * Makes a function of a text that keeps its results, for work that always gives the same. Once it holds `most` of them
 * it begins anew. They are in memory only.
 */
export function rememberMany<R>(most: number, work: (given: string) => R): (given: string) => R {
  const known = new Map<string, { readonly result: R }>();
  return (given) => {
    const before = known.get(given);
    if (before) return before.result;
    if (known.size >= most) known.clear();
    const result = work(given);
    known.set(given, { result });
    return result;
  };
}
