import type { Page } from 'puppeteer-core';

/** The state of a switch on the options page; undefined if there is none with this name. */
export function switchNamed(page: Page, name: string): Promise<{ checked: boolean; disabled: boolean } | undefined> {
  return page.evaluate((wanted) => {
    const nameOf = (input: HTMLInputElement) => input.getAttribute('aria-label') ?? input.labels?.[0]?.textContent;
    const found = [...document.querySelectorAll<HTMLInputElement>('input[role=switch]')].find(
      (input) => nameOf(input)?.trim() === wanted,
    );
    return found && { checked: found.checked, disabled: found.matches(':disabled') };
  }, name);
}

/** Presses a switch on the options page. */
export async function turnSwitch(page: Page, name: string): Promise<void> {
  await page.evaluate((wanted) => {
    const nameOf = (input: HTMLInputElement) => input.getAttribute('aria-label') ?? input.labels?.[0]?.textContent;
    const found = [...document.querySelectorAll<HTMLInputElement>('input[role=switch]')].find(
      (input) => nameOf(input)?.trim() === wanted,
    );
    if (!found) throw new Error(`There is no switch "${wanted}"`);
    found.click();
  }, name);
}
