import { effect } from '@preact/signals';
import { type ComponentChild, render } from 'preact';
import { createFormat } from '../utils/core/format.ts';
import { directionOf } from '../utils/core/language.ts';
import type { Texts } from '../utils/core/words/texts.ts';
import { AppContext, type FirstApp } from './app-context.ts';
import type { LaterParts } from './later-parts.ts';
import type { FirstDependencies } from './model/app-dependencies.ts';
import type { AppModel } from './model/app-model.ts';
import { createFirst, type First } from './model/first-model.ts';
import { nameDiskPages } from './model/name-disk-pages.ts';
import { guardPresses } from './press/guard-presses.ts';

export type FirstScreenDependencies = FirstDependencies & {
  /** The language that the user has chosen, null for the browser's, and the texts in it. */
  readonly chosenLanguage: string | null;
  readonly texts: Texts;
  readonly readTexts: (chosen: string | null) => Promise<Texts>;
  readonly timeZone: string;
  readonly browserName: FirstApp['browserName'];
  readonly device: FirstApp['device'];
  /** In ms since some moment. Nobody can set it, and it never goes back. */
  readonly steady: () => number;
};

/** Every action of a screen; `parts`: what the popup draws only once it has them, null for any other screen. */
export type Rest = { readonly model: AppModel; readonly parts: LaterParts | null };

type Mounted = {
  readonly first: First;
  /** Draws with all actions from here on. */
  readonly complete: (rest: Rest) => void;
};

/**
 * Draws a screen into its page, which may lack its actions at first; and anew when those are there, or when another
 * language is chosen. `toScreen` is called once, before the first drawing.
 */
export function mountFirst(
  { chosenLanguage, texts, readTexts, timeZone, browserName, device, client, steady, ...deps }: FirstScreenDependencies,
  toScreen: (mounted: Mounted) => ComponentChild,
): void {
  let chosen = chosenLanguage;
  let said = texts;
  let rest: Rest | null = null;
  let screen: ComponentChild = null;
  const named = nameDiskPages(client, () => said.words('pagesFromDisk'));
  const mounted = { first: createFirst({ ...deps, client: named }), complete };
  const { model } = mounted.first;
  const place = document.getElementById('app');

  function complete(next: Rest): void {
    rest = next;
    if (screen === null) return;
    draw();
    guard.drawRest();
  }

  function draw(): void {
    const { words, language } = said;
    document.documentElement.lang = language;
    document.documentElement.dir = directionOf(language);
    const first: FirstApp = { model, words, format: createFormat(language, timeZone), browserName, device };
    const loaded = {
      first,
      app: rest === null ? null : { ...first, model: rest.model },
      parts: rest === null ? null : rest.parts,
    };
    if (place) render(<AppContext value={loaded}>{screen}</AppContext>, place);
  }

  document.documentElement.classList.toggle('phone', device === 'phone');
  const guard = guardPresses(document, { steady, isByPerson: ({ isTrusted }) => isTrusted });
  screen = toScreen(mounted);
  draw();
  effect(() => {
    const wanted = model.overview.value?.settings.language;
    if (wanted === undefined || wanted === chosen) return;
    chosen = wanted;
    void readTexts(wanted).then((read) => {
      if (chosen !== wanted) return;
      said = read;
      draw();
    });
  });
}
