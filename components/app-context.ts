import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Format } from '../utils/core/format.ts';
import type { AppModel } from './model/app-model.ts';
import type { Words } from './words.ts';

/** What every part of a screen may use. */
export type App = {
  readonly model: AppModel;
  readonly words: Words;
  readonly format: Format;
  readonly browserName: 'chrome' | 'firefox';
  /** `phone`: the browser lacks what Firefox for Android lacks. Screens fill the window there, and offer less. */
  readonly device: 'computer' | 'phone';
};

export const AppContext = createContext<App | null>(null);

export function useApp(): App {
  const app = useContext(AppContext);
  if (app === null) throw new Error('A part of a screen was drawn outside its AppContext.');
  return app;
}
