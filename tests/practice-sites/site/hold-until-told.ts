import type { Hold } from './faults.ts';

/** A request that waits until the test lets it go, so that no busy machine can be too late to look. At most 60 s. */
export function holdUntilTold(when: Hold['when']): { readonly hold: Hold; letGo(): void } {
  let letGo = (): void => undefined;
  const orUntil = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  return { hold: { when, ms: 60_000, orUntil }, letGo: () => letGo() };
}
