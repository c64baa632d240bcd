import type { Page } from 'puppeteer-core';
import { HELD_BACK_MS } from '../../../../components/press/guard-presses.ts';

/** Keeps what live regions say from now on, in order and each text once. The returned function gives it. */
export async function hearLiveRegions(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const heard: string[] = [];
    const hear = () => {
      for (const region of document.querySelectorAll('[role=status], [role=alert], [aria-live]')) {
        const text = region.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '';
        if (text !== '' && !heard.includes(text)) heard.push(text);
      }
    };
    hear();
    new MutationObserver(hear).observe(document, { subtree: true, childList: true, characterData: true });
    Object.assign(globalThis, { heard });
  });
  return () => page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
}

/** From control to control: on by Tab, back by Tab with Shift. */
type Way = 'on' | 'back';

/** More controls than any screen has. */
const MOST_PRESSES = 60;

/** Presses Tab until the control with this name has the focus, as a person without a mouse does. */
export async function tabTo(page: Page, name: string, way: Way = 'on'): Promise<void> {
  const passed: string[] = [];
  for (let presses = 0; presses < MOST_PRESSES; presses += 1) {
    const focused = await focusedName(page);
    if (focused === name) return;
    passed.push(focused);
    if (way === 'back') await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    if (way === 'back') await page.keyboard.up('Shift');
  }
  throw new Error(`Tab never came to "${name}", but to: ${[...new Set(passed)].join(', ')}`);
}

/**
 * Goes to a control by Tab and presses Enter there. Waits as long as a screen holds back presses on what has just
 * appeared. Rejects if the control does not show that it has the focus.
 */
export async function pressByKeys(page: Page, name: string, way: Way = 'on'): Promise<void> {
  await tabTo(page, name, way);
  if (!(await showsFocus(page))) throw new Error(`"${name}" has the focus and does not show it`);
  await new Promise((resolve) => setTimeout(resolve, HELD_BACK_MS));
  await page.keyboard.press('Enter');
}

/** The name of what has the focus, as a screen reader would say it, near enough for buttons, links and boxes. */
export function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    if (focused === null || focused === document.body) return '';
    const label = focused instanceof HTMLInputElement ? focused.labels?.[0]?.textContent : null;
    return (focused.getAttribute('aria-label') ?? label ?? focused.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
  });
}

/** Whether what has the focus shows it: by an outline that is drawn. */
function showsFocus(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement ?? document.body);
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
  });
}
