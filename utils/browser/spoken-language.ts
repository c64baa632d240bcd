import { createFormat, type Format } from '../core/format.ts';
import { once } from '../core/once.ts';
import type { Words } from '../core/words/words.ts';
import type { SpokenLanguage } from '../ports/screens.ts';
import { renameLeaveMenu } from './tabs/leave-wishes.ts';
import { localTimeZone, readChosenLanguage, readTexts } from './words.ts';

/** Texts of the background, with numbers and dates in the same language. */
export type Spoken = { readonly words: Words; readonly format: () => Format };

/** The language in which the background speaks: the chosen one, read at the first need and when it changes. */
export function createSpokenLanguage(): SpokenLanguage & { readonly speak: () => Promise<Spoken> } {
  let known: { readonly chosen: string | null; readonly spoken: Promise<Spoken> } | null = null;
  let menuIn: Promise<Spoken> | null = null;

  async function readSpoken(chosen: string | null): Promise<Spoken> {
    const { words, language } = await readTexts(chosen);
    return { words, format: once(() => createFormat(language, localTimeZone())) };
  }

  return {
    async speak() {
      if (known === null) {
        const chosen = await readChosenLanguage();
        known ??= { chosen, spoken: readSpoken(chosen) };
      }
      return known.spoken;
    },
    async follow(chosen) {
      if (known?.chosen !== chosen) known = { chosen, spoken: readSpoken(chosen) };
      if (menuIn === known.spoken) return;
      menuIn = known.spoken;
      await renameLeaveMenu((await known.spoken).words('leavingThisComputer'));
    },
  };
}
