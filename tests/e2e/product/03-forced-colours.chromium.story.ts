import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { expectNone } from '../harness/accessibility/find-barriers.ts';
import { waitForHeadline } from '../harness/leaving/leaving.ts';
import { openMore } from '../harness/open-more.ts';
import { signIn, timeLeft } from '../harness/steps.ts';
import { story } from '../harness/story.ts';

story('in forced colours every control has an edge, and the ring and the ticks are drawn', async ({ world }) => {
  const { tabId } = await signIn(world);
  const popup = await world.openPopup(tabId);
  await timeLeft(popup);
  await force(popup);
  await openMore(popup);
  expectNone(await withoutEdge(popup));
  const ring = await popup.$$eval('svg circle, svg path', (all) => all.map((one) => getComputedStyle(one).stroke));
  expect(ring.filter((stroke) => stroke !== 'none').length).toBeGreaterThan(0);
  await world.screenshot(popup, 'product/03-forced-popup', { fullPage: true });

  for (const path of ['leave.html', 'options.html', 'welcome.html', 'help.html']) {
    const page = await world.openExtensionPage(path);
    await page.setViewport({ width: 900, height: 900 });
    await waitForHeadline(page, /./);
    await force(page);
    expectNone(await withoutEdge(page));
    await world.screenshot(page, `product/03-forced-${path.replace('.html', '')}`, { fullPage: true });
    await page.close();
  }
});

async function force(page: Page): Promise<void> {
  const session = await page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
  expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
}

/**
 * The names of buttons and fields that nothing tells from the text around them: no border, no outline, no underline, no
 * drawing of their own, and no framed list whose rows they are.
 */
function withoutEdge(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isFramed = (list: Element | null | undefined) =>
      list instanceof HTMLElement && getComputedStyle(list).borderTopStyle !== 'none';
    return [
      ...document.querySelectorAll<HTMLElement>('button, [role=button], select, input:not([type=hidden]), textarea'),
    ]
      .filter((one) => one.getClientRects().length > 0)
      .filter((one) => {
        const { borderTopStyle, borderTopWidth, borderBottomStyle, outlineStyle, textDecorationLine } =
          getComputedStyle(one);
        const hasBorder = borderTopStyle !== 'none' && Number.parseFloat(borderTopWidth) > 0;
        const isNative = one instanceof HTMLInputElement && ['checkbox', 'radio', 'range', 'file'].includes(one.type);
        const isUnderlined = textDecorationLine !== 'none' || borderBottomStyle !== 'none';
        if ([one.parentElement, one.parentElement?.parentElement].some(isFramed)) return false;
        return !hasBorder && !isNative && !isUnderlined && outlineStyle === 'none' && one.querySelector('svg') === null;
      })
      .map((one) => `${one.className}: ${one.textContent?.trim().slice(0, 60)}`);
  });
}
