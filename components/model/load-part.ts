import type { FirstDependencies } from './app-dependencies.ts';
import type { ScreenState } from './screen-state.ts';

/** `where`: what is loaded, for the browser's own list of errors. */
type LoadPart = <Part>(where: string, load: () => Promise<Part>) => Promise<Part | null>;

/**
 * Creates the one way to load a part of a screen on demand. Where that fails, the screen says so and gives null. The
 * browser remembers a file that it could not load for as long as the page is there, so only a new page can try again.
 */
export function createLoadPart(
  { reload, reportBug }: Pick<FirstDependencies, 'reload' | 'reportBug'>,
  state: Pick<ScreenState, 'loadAgain'>,
): LoadPart {
  return async (where, load) => {
    try {
      return await load();
    } catch (error) {
      reportBug(`loading ${where}`, error);
      state.loadAgain.value = reload;
      return null;
    }
  };
}
