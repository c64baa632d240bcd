import { effect } from '@preact/signals';
import { type ComponentChild, render } from 'preact';
import { createFormat } from '../utils/core/format.ts';
import { directionOf } from '../utils/core/language.ts';
import type { Texts } from '../utils/core/words/texts.ts';
import { type App, AppContext } from './app-context.ts';
import type { AppDependencies } from './model/app-dependencies.ts';
import { createAppModel } from './model/app-model.ts';
import { nameDiskPages } from './model/name-disk-pages.ts';
import { guardPresses } from './press/guard-presses.ts';

export type ScreenDependencies = AppDependencies & {
  /** The language that the user has chosen, null for the browser's, and the texts in it. */
  readonly chosenLanguage: string | null;
  readonly texts: Texts;
  readonly readTexts: (chosen: string | null) => Promise<Texts>;
  readonly timeZone: string;
  readonly browserName: App['browserName'];
  readonly device: App['device'];
};

/** Draws a screen into its page, with everything that its parts use; and anew when another language is chosen. */
export function mountScreen(
  screen: ComponentChild,
  { chosenLanguage, texts, readTexts, timeZone, browserName, device, client, ...deps }: ScreenDependencies,
): void {
  let chosen = chosenLanguage;
  let { words } = texts;
  const model = createAppModel({ ...deps, client: nameDiskPages(client, () => words('pagesFromDisk')) });
  const place = document.getElementById('app');

  function draw({ words: said, language }: Texts): void {
    words = said;
    document.documentElement.lang = language;
    document.documentElement.dir = directionOf(language);
    const app: App = { model, words, format: createFormat(language, timeZone), browserName, device };
    if (place) render(<AppContext value={app}>{screen}</AppContext>, place);
  }

  document.documentElement.classList.toggle('phone', device === 'phone');
  guardPresses(document, { now: deps.now, isByPerson: ({ isTrusted }) => isTrusted });
  draw(texts);
  effect(() => {
    const wanted = model.overview.value?.settings.language;
    if (wanted === undefined || wanted === chosen) return;
    chosen = wanted;
    void readTexts(wanted).then((read) => {
      if (chosen === wanted) draw(read);
    });
  });
}
