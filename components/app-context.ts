import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Format } from '../utils/core/format.ts';
import type { LaterParts } from './later-parts.ts';
import type { AppModel } from './model/app-model.ts';
import type { FirstModel } from './model/first-model.ts';
import type { Words } from './words.ts';

/** What every part of a screen may use from its first drawing on. */
export type FirstApp = {
  readonly model: FirstModel;
  readonly words: Words;
  readonly format: Format;
  readonly browserName: 'chrome' | 'firefox';
  /** `phone`: the browser lacks what Firefox for Android lacks. Screens fill the window there, and offer less. */
  readonly device: 'computer' | 'phone';
};

/** The same with every action. The popup loads those after its first countdown. */
export type App = Omit<FirstApp, 'model'> & { readonly model: AppModel };

/** What the popup loads after its first countdown: every action, and the parts that need them. */
export type Later = { readonly app: App; readonly parts: LaterParts };

/** `app` is null until everything is loaded. `parts`: of the popup alone. */
type Loaded = { readonly first: FirstApp; readonly app: App | null; readonly parts: LaterParts | null };

export const AppContext = createContext<Loaded | null>(null);

/** For a part of a screen that may be drawn before everything is loaded. */
export function useFirstApp(): FirstApp {
  return useLoaded().first;
}

export function useApp(): App {
  const { app } = useLoaded();
  if (app === null) throw new Error('A part of a screen was drawn before its actions were loaded.');
  return app;
}

/** Null until the rest of the popup is loaded. */
export function useLater(): Later | null {
  const { app, parts } = useLoaded();
  return app === null || parts === null ? null : { app, parts };
}

function useLoaded(): Loaded {
  const loaded = useContext(AppContext);
  if (loaded === null) throw new Error('A part of a screen was drawn outside its AppContext.');
  return loaded;
}
