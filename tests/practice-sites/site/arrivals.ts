/** Lets tests wait for the next sign-out request. */
export function createArrivals() {
  let waiting: Array<() => void> = [];
  return {
    /** Resolves when the next sign-out request has reached the server. */
    next: (): Promise<void> => new Promise((resolve) => waiting.push(resolve)),
    announce(): void {
      const now = waiting;
      waiting = [];
      for (const resolve of now) resolve();
    },
  };
}
