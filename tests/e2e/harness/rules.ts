import type { Page } from 'puppeteer-core';
import type { Overview } from '../../../utils/core/overview/overview.ts';
import type { RunView } from '../../../utils/core/overview/parts/runs-part.ts';
import type { SiteRule } from '../../../utils/core/rules/site-rule.ts';
import { words } from '../../words.ts';
import { openMore } from './open-more.ts';
import { changeSettings, readOverview } from './record.ts';
import { waitFor } from './wait.ts';
import type { World } from './world.ts';

/** Long enough for the minute of a notice, and for the sign-out after it, on a busy machine. */
export const BY_THEN_MS = 120_000;

/** Chooses a rule in the combobox of a screen, as a person would. */
export async function chooseRule(page: Page, kind: SiteRule['kind'] | 'never'): Promise<void> {
  await waitFor(`the combobox "${words('ruleLabel')}"`, async () => {
    await openMore(page);
    return page.evaluate(
      (label, wanted) => {
        const selects = [...document.querySelectorAll<HTMLSelectElement>('select:not(:disabled)')];
        const select = selects.find((one) => one.labels[0]?.textContent?.trim() === label);
        if (select === undefined) return false;
        for (let fold = select.closest('details'); fold !== null; fold = fold.parentElement?.closest('details') ?? null)
          fold.open = true;
        select.value = wanted;
        select.dispatchEvent(new Event('change', { bubbles: true }));
        return true;
      },
      words('ruleLabel'),
      kind,
    );
  });
}

/** Gives a site a rule without a screen. */
export function giveRule(world: World, siteId: string, rule: SiteRule): Promise<void> {
  return changeSettings(world, (settings) => ({ ...settings, rules: { ...settings.rules, [siteId]: rule } }));
}

/** Waits for the notice of a site's rule. */
export function waitForNotice(world: World, siteId: string, limitMs = 20_000) {
  return waitFor(
    `the notice of ${siteId}`,
    async () => (await readOverview(world)).ruleNotices.find(({ ref }) => ref.siteId === siteId),
    limitMs,
  );
}

/**
 * The sign-outs in the history that rules began, newest first. As text: Firefox's WebDriver leaves out what an answer
 * names twice, and a run that was just over is shown besides.
 */
export async function runsByRule(world: World): Promise<readonly RunView[]> {
  const text = await world.inExtension(async (browser) => {
    const { overview } = (await browser.runtime.sendMessage({ type: 'get-overview' })) as { overview: Overview };
    return JSON.stringify(overview.history);
  });
  return (JSON.parse(text) as RunView[]).filter(({ byRule }) => byRule);
}
