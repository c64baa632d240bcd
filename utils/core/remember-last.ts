/** Makes a function that keeps its last result, and works anew only for another argument. */
export function rememberLast<A, R>(work: (given: A) => R): (given: A) => R {
  let last: { readonly given: A; readonly result: R } | null = null;
  return (given) => {
    if (last === null || last.given !== given) last = { given, result: work(given) };
    return last.result;
  };
}
