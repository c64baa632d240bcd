import type { ComponentChild } from 'preact';
import type { ActionDependencies } from './model/app-dependencies.ts';
import { createAppModel } from './model/app-model.ts';
import { type FirstScreenDependencies, mountFirst } from './mount-first.tsx';

/** Draws a screen into its page, with everything that its parts use. */
export function mountScreen(screen: ComponentChild, deps: FirstScreenDependencies & ActionDependencies): void {
  mountFirst(deps, ({ first, complete }) => {
    complete({ model: createAppModel(first, deps), parts: null });
    return screen;
  });
}
