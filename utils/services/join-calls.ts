/**
 * Makes work that many call at once happen one after the other, and no oftener than needed: whoever calls while it goes
 * on shares the one that begins after it. So each caller waits for work that began after its call, and saw its change.
 */
export function joinCalls(work: () => Promise<void>): () => Promise<void> {
  let underWay: Promise<void> | null = null;
  let next: Promise<void> | null = null;

  function begin(): Promise<void> {
    next = null;
    const begun = work().finally(() => {
      if (underWay === begun) underWay = null;
    });
    underWay = begun;
    return begun;
  }

  return () => {
    if (underWay === null) return begin();
    next ??= underWay.then(begin, begin);
    return next;
  };
}
