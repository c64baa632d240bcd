/** Makes a value when it is asked for first, and keeps it: a start is sooner without what may not be needed. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
