import { useEffect } from 'preact/hooks';
import type { AppModel } from './model/app-model.ts';

/** Starts the model with its page, and ticks every second only while the page is visible. */
export function useScreen(model: AppModel): void {
  useEffect(() => model.start(), [model]);
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
