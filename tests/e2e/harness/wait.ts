// Each question costs the browser work, so the pauses between them grow.
const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 300;
/** In characters. A page may say much, and a report has room for a part of it. */
const LONGEST_REASON = 600;

/** Resolves or rejects as the work does. Rejects with a sentence after `limitMs`. */
export async function within<T>(limitMs: number, what: string, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what}: not done within ${limitMs / 1000} s`)), limitMs);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}

/** Asks again until the answer is neither `undefined` nor `false`, and returns it. Rejects after the limit. */
export async function waitFor<T>(
  what: string,
  ask: () => Promise<T | undefined | false> | T | undefined | false,
  limitMs = 20_000,
): Promise<T> {
  const end = performance.now() + limitMs;
  let lastError: unknown;
  let pauseMs = FIRST_PAUSE_MS;
  do {
    try {
      const answer = await within(Math.max(1, end - performance.now()), what, Promise.resolve(ask()));
      if (answer !== undefined && answer !== false) return answer;
      lastError = undefined;
    } catch (error) {
      // a page that navigates loses the question: ask again
      lastError = error;
    }
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
    pauseMs = Math.min(LONGEST_PAUSE_MS, pauseMs * 1.3);
  } while (performance.now() < end);
  const because = lastError instanceof Error ? `. ${lastError.message.slice(0, LONGEST_REASON)}` : '';
  throw new Error(`Waited ${limitMs / 1000} s for ${what}${because}`, { cause: lastError });
}
