import type { Page } from 'puppeteer-core';
import { words } from '../../../words.ts';
import { closeTab } from '../close-tab.ts';
import { pressByHand } from '../press-by-hand.ts';
import { outcome, press, textOf } from '../steps.ts';
import { waitFor } from '../wait.ts';
import type { World } from '../world.ts';
import { NAMES } from './names-on-screen.ts';

/** A choice on the screen by its name, and whether it is made. */
export type Choice = { readonly name: string; readonly chosen: boolean };

/** What the screen proposes for a site, with all that is chosen without a person's help. */
export type Proposed = { readonly cookies: readonly Choice[]; readonly ways: readonly Choice[] };

/** Opens "Add a site" in the options, as from the popup of a tab. */
export async function addFromPopup(world: World, tabId: number): Promise<Page> {
  const popup = await world.openPopup(tabId);
  await press(popup, NAMES.addThisSite);
  const page = await world.waitForPage(`tab=${tabId}&store=`);
  await closeTab(popup);
  return page;
}

/** Opens "Add a site" in the options, and types the address. */
export async function addByAddress(world: World, address: string): Promise<Page> {
  const page = await world.openOptions();
  await press(page, NAMES.addSite);
  await typeAddress(page, address);
  return page;
}

/** Writes into the box "Site address" as a person types. */
export async function typeAddress(page: Page, address: string): Promise<void> {
  await waitFor(`the box "${NAMES.siteAddress}"`, () =>
    page.evaluate(
      (wanted, text) => {
        const box = [...document.querySelectorAll('input')].find(
          (one) => (one.getAttribute('aria-label') ?? one.labels?.[0]?.textContent ?? '').trim() === wanted,
        );
        if (box === undefined) return false;
        box.value = text;
        for (const event of ['input', 'change']) box.dispatchEvent(new Event(event, { bubbles: true }));
        return true;
      },
      NAMES.siteAddress,
      address,
    ),
  );
}

/** In ms. Up to four looks at a page that does not answer, with the pauses between them, take some 25 s. */
const LOOKING_LIMIT_MS = 40_000;
const MOST_PRESSES = 3;

/**
 * Presses "Find the sign-in", with a real mouse because it asks for a permission, and reads what is proposed. Where the
 * site's tab could not be looked at, as on a busy machine, presses again: so the screen asks for.
 */
export async function findSignIn(page: Page): Promise<Proposed> {
  for (let presses = 1; presses <= MOST_PRESSES; presses += 1) {
    await pressByHand(page, NAMES.find);
    const isOver = () => page.evaluate(() => document.querySelector('.adding [aria-disabled=true]') === null);
    await waitFor('the end of the looking', isOver, LOOKING_LIMIT_MS);
    const said = await textOf(page, '.adding');
    if (
      ![words('addNoWay', { page: 'not-ready' }), words('addNoCookie', { page: 'not-ready' })].some((notReady) =>
        said.includes(notReady),
      )
    )
      break;
  }
  return readProposed(page);
}

/** What is proposed now. */
export async function readProposed(page: Page): Promise<Proposed> {
  const cookies = await waitFor(`the group "${NAMES.cookies}"`, () => choicesOf(page, NAMES.cookies, 'checkbox'));
  return { cookies, ways: await readWays(page) };
}

/** Makes a choice by the name that it has on the screen. */
export async function choose(page: Page, name: string): Promise<void> {
  await waitFor(`the choice "${name}"`, () =>
    page.evaluate((wanted) => {
      const choices = [...document.querySelectorAll<HTMLInputElement>('.adding input[type=radio]')];
      const found = choices.find((one) => one.labels?.[0]?.textContent?.replaceAll(/\s+/g, ' ').trim() === wanted);
      found?.click();
      return found?.checked === true;
    }, name),
  );
}

/** The ways to sign out that are proposed now. */
export function readWays(page: Page): Promise<readonly Choice[]> {
  return waitFor(`the group "${NAMES.ways}"`, () => choicesOf(page, NAMES.ways, 'radio'));
}

/** The choices of a group; `undefined` while the group is not on the screen, or is empty. */
async function choicesOf(page: Page, group: string, type: 'checkbox' | 'radio'): Promise<Choice[] | undefined> {
  const choices = await page.evaluate(
    (wanted, kind) => {
      const text = (element: Element | null | undefined) => element?.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '';
      const nameOf = (element: Element) =>
        element.getAttribute('aria-label') ??
        text(document.getElementById(element.getAttribute('aria-labelledby') ?? '') ?? element.querySelector('legend'));
      const found = [...document.querySelectorAll('fieldset, [role=group], [role=radiogroup]')].find(
        (element) => nameOf(element) === wanted,
      );
      return [...(found?.querySelectorAll<HTMLInputElement>(`input[type=${kind}]`) ?? [])].map((input) => ({
        name: input.getAttribute('aria-label') ?? text(input.labels?.[0]),
        chosen: input.checked,
      }));
    },
    group,
    type,
  );
  return choices.length > 0 ? choices : undefined;
}

/** Presses "Try it now", and returns what is said of it. */
export async function tryNow(page: Page, limitMs = 60_000): Promise<string> {
  await pressByHand(page, NAMES.tryNow);
  return outcome(page, limitMs);
}

/** Presses "Save site", and waits until the button has done its work. */
export async function saveSite(page: Page): Promise<void> {
  await press(page, NAMES.save);
}

/** The names of what is chosen. */
export function chosenOf(choices: readonly Choice[]): string[] {
  return choices.filter(({ chosen }) => chosen).map(({ name }) => name);
}

/** What is proposed, in one line for a report. */
export function summary({ cookies, ways }: Proposed): string {
  return `${chosenOf(cookies).join(', ')} by "${chosenOf(ways).join()}"`;
}
