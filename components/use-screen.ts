import { useEffect, useLayoutEffect } from 'preact/hooks';
import type { FirstModel } from './model/first-model.ts';

/** Starts the model with its page's first drawing, and ticks every second only while the page is visible. */
export function useScreen(model: FirstModel): void {
  useLayoutEffect(() => model.start(), [model]);
  useEffect(() => {
    let stopTicking = () => {};
    const follow = () => {
      stopTicking();
      stopTicking = document.visibilityState === 'hidden' ? () => {} : model.startTicking();
    };
    follow();
    document.addEventListener('visibilitychange', follow);
    return () => {
      document.removeEventListener('visibilitychange', follow);
      stopTicking();
    };
  }, [model]);
}
