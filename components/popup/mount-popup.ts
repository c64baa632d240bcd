import { effect } from '@preact/signals';
import type { ComponentChild } from 'preact';
import type { First } from '../model/first-model.ts';
import { type FirstScreenDependencies, mountFirst, type Rest } from '../mount-first.tsx';

/** In ms. Where the background is slow to answer, the rest is loaded meanwhile. */
const LATEST_MS = 100;

type PopupDependencies = FirstScreenDependencies & {
  /** Calls back once what was just drawn has been painted. */
  readonly afterPaint: (act: () => void) => void;
  readonly after: (ms: number, act: () => void) => void;
  /** Loads everything that the first countdown does not need. */
  readonly loadRest: () => Promise<(first: First) => Rest>;
};

/** Draws the popup: the countdown of the tab's site first; then it loads the rest, before anybody asks for it. */
export function mountPopup(screen: ComponentChild, { afterPaint, after, loadRest, ...deps }: PopupDependencies): void {
  mountFirst(deps, ({ first, complete }) => {
    const { loadPart, overview, trouble } = first.model;
    let state: 'waits' | 'begun' = 'waits';
    const beginOnce = () => {
      if (state === 'begun') return;
      state = 'begun';
      void loadPart('the rest of the popup', async () => complete((await loadRest())(first)));
    };
    after(LATEST_MS, beginOnce);
    effect(() => {
      if (overview.value !== null || trouble.value !== null) afterPaint(beginOnce);
    });
    return screen;
  });
}
