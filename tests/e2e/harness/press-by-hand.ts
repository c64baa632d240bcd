import type { Page } from 'puppeteer-core';
import { HELD_BACK_MS } from '../../../components/press/guard-presses.ts';
import { openMore } from './open-more.ts';
import { waitFor } from './wait.ts';

type Kind = 'button' | 'label';
type Place = { readonly x: number; readonly y: number };

/**
 * Presses with a real mouse event, because browsers ask for permissions only in input from a user. What moves under the
 * mouse, or is still held back from presses because it has just appeared, is pressed again, as a person would do.
 */
export async function pressByHand(page: Page, name: string, kind: Kind = 'button'): Promise<void> {
  await waitFor(`a press on "${name}"`, async () => {
    await page.bringToFront();
    await waitFor(`the button "${name}"`, async () => {
      const place = await findPlace(page, name, kind);
      if (place === undefined) await openMore(page);
      return place;
    });
    await new Promise((resolve) => setTimeout(resolve, HELD_BACK_MS));
    const place = await findPlace(page, name, kind);
    if (place === undefined) return false;
    await page.mouse.click(place.x, place.y);
    return hasArrived(page);
  });
}

/** Where it is now, in CSS pixels. Listens for the press there from then on. */
function findPlace(page: Page, name: string, kind: Kind): Promise<Place | undefined> {
  return page.evaluate(
    (wanted, selector) => {
      const found = [...document.querySelectorAll(selector)].find((element) => element.textContent === wanted);
      if (found === undefined || found.matches(':disabled')) return undefined;
      found.scrollIntoView({ block: 'center' });
      const { x, y, width, height } = found.getBoundingClientRect();
      const scope = globalThis as { pressArrived?: boolean };
      scope.pressArrived = false;
      // After the screen's own listener, which lets nothing through that it holds back.
      const hear = ({ target }: Event) => {
        const pressed = target instanceof Element ? target.closest(selector) : null;
        if (pressed?.textContent === wanted) scope.pressArrived = true;
      };
      document.addEventListener('click', hear, { capture: true, once: true });
      return width > 0 ? { x: x + width / 2, y: y + height / 2 } : undefined;
    },
    name,
    kind,
  );
}

/** Whether the last press arrived. A page that has gone since was pressed. */
async function hasArrived(page: Page): Promise<boolean> {
  try {
    return await page.evaluate(() => (globalThis as { pressArrived?: boolean }).pressArrived !== false);
  } catch {
    return true;
  }
}
