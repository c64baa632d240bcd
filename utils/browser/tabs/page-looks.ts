import { likelyAddress } from '../../core/discovery/sign-out-address.ts';
import { menuMarks } from '../../core/discovery/words/menu-words.ts';
import { signOutPattern } from '../../core/discovery/words/says-sign-out.ts';
import { errorText } from '../../core/error-text.ts';
import type { PageLooks } from '../../ports/page-looks.ts';
import { browser } from '../api.ts';
import { within } from '../clock.ts';
import { learnToDescribe } from '../in-page/learn-to-describe.ts';
import { lookAtMake } from '../in-page/look-at-make.ts';
import { lookAtPage, type WantedControl } from '../in-page/look-at-page.ts';
import { lookAtStorage } from '../in-page/look-at-storage.ts';
import type { PageStep } from '../in-page/page-step.ts';
import { isAwake, isUsable, readBeginning } from './is-awake.ts';
import { type Look, readLook, readStored } from './read-look.ts';
import { readMake } from './read-make.ts';
import { runInPage } from './run-in-page.ts';
import { untilLoaded } from './until-loaded.ts';

/** In ms. A look itself ends after one second; a busy page needs longer to begin with it. */
const LOOK_LIMIT_MS = 3_000;
/** In ms. A page that loads longer is not waited for: it may never be done. */
const LOADING_LIMIT_MS = 5_000;

export const pageLooks: PageLooks = {
  look: async (tabId, origin) => (await takeLook(tabId, origin))?.snapshot ?? null,
  stored: async (tabId, origin) => readStored(await lookOnce(tabId, lookAtStorage, origin)),
  make: async (tabId, origin) => readMake(await lookOnce(tabId, lookAtMake, origin)),
  tellMissed() {
    const told = isMissed;
    isMissed = false;
    return told;
  },
};

let isMissed = false;

/** What one function says of the page of a tab; null if it cannot be used. */
async function lookOnce(
  tabId: number,
  look: (step: PageStep, origin: string) => object | null,
  origin: string,
): Promise<unknown> {
  try {
    if (!isUsable(await browser.tabs.get(tabId))) return null;
    const way = { limitMs: LOOK_LIMIT_MS, frames: 'top', when: 'loaded' } as const;
    const [first] = (await readBeginning(tabId)) === null ? [] : await runInPage(tabId, look, [origin], way);
    if (first === undefined) isMissed = true;
    return first?.result;
  } catch (error) {
    console.info('Lights Out: a page could not be looked at', errorText(error));
    return null;
  }
}

/**
 * Looks at the page of a tab, and lets its isolated world remember the controls. Null as in the port.
 *
 * @param wanted see lookAtPage
 */
export async function takeLook(
  tabId: number,
  origin: string,
  wanted: WantedControl | null = null,
): Promise<Look | null> {
  try {
    const { status } = await browser.tabs.get(tabId);
    if (status === 'loading') await within(LOADING_LIMIT_MS, untilLoaded(tabId), false);
    if (!(await isAwake(tabId))) return null;
    const way = { limitMs: LOOK_LIMIT_MS, frames: 'top', when: 'loaded' } as const;
    if (!(await teachToDescribe(tabId, origin))) return null;
    const [page] = await runInPage(tabId, lookAtPage, [origin, wanted], way);
    const [kept] = await runInPage(tabId, lookAtStorage, [origin], way);
    return readLook(origin, page?.result, kept?.result);
  } catch (error) {
    console.info('Lights Out: a page could not be looked at', errorText(error));
    return null;
  }
}

/** Leaves in the page's isolated world what describes a control. False if the page cannot be used. */
export async function teachToDescribe(tabId: number, origin: string): Promise<boolean> {
  const way = { limitMs: LOOK_LIMIT_MS, frames: 'top', when: 'loaded' } as const;
  const lookFor = { signOut: `${signOutPattern()}|${likelyAddress}`, opener: menuMarks };
  const [first] = await runInPage(tabId, learnToDescribe, [origin, lookFor], way);
  return first?.result === true;
}
