import { type ComponentChild, render } from 'preact';
import { createFormat } from '../utils/core/format.ts';
import { directionOf } from '../utils/core/language.ts';
import { type App, AppContext } from './app-context.ts';
import type { AppDependencies } from './model/app-dependencies.ts';
import { createAppModel } from './model/app-model.ts';
import { nameDiskPages } from './model/name-disk-pages.ts';
import { guardPresses } from './press/guard-presses.ts';
import type { Words } from './words.ts';

export type ScreenDependencies = AppDependencies & {
  readonly words: Words;
  /** Of texts, numbers and dates. */
  readonly language: string;
  readonly timeZone: string;
  readonly browserName: App['browserName'];
};

/** Draws a screen into its page, with everything that its parts use. */
export function mountScreen(
  screen: ComponentChild,
  { words, language, timeZone, browserName, client, ...deps }: ScreenDependencies,
): void {
  const app: App = {
    model: createAppModel({ ...deps, client: nameDiskPages(client, words('pagesFromDisk')) }),
    words,
    format: createFormat(language, timeZone),
    browserName,
  };
  document.documentElement.lang = language;
  document.documentElement.dir = directionOf(language);
  guardPresses(document, { now: deps.now, isByPerson: ({ isTrusted }) => isTrusted });
  const place = document.getElementById('app');
  if (place) render(<AppContext value={app}>{screen}</AppContext>, place);
}
