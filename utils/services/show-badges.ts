import { buildBadge } from '../core/overview/badge.ts';
import { findHere, type TabFacts } from '../core/overview/here.ts';
import type { Overview } from '../core/overview/overview.ts';
import { waitForAll } from '../core/wait-for-all.ts';
import type { ToolbarButton } from '../ports/screens.ts';

/** The title of the button: for a session that ends in `leftMs` (ms), and for a rule that is about to sign out. */
export type ButtonTitles = {
  readonly ofEnd: (siteName: string, leftMs: number) => Promise<string>;
  readonly ofRule: (siteName: string) => Promise<string>;
};

/**
 * Shows a session's time left on the button of each of its site's tabs: short as the badge, in words as the title. A
 * sign-out by a rule that counts down is shown on every tab's button instead, because its site may have none.
 */
export async function showBadges(
  button: ToolbarButton,
  titles: ButtonTitles,
  tabs: readonly TabFacts[],
  overview: Overview,
  now: number,
): Promise<void> {
  const [begins] = overview.ruleNotices.filter(({ waitsFor }) => waitsFor === null);
  const ofRule = begins === undefined ? null : { text: '<1m', title: await titles.ofRule(begins.siteName) };
  await waitForAll(
    tabs.map(async (tab) => {
      const here = findHere(overview, tab);
      const session = here.kind === 'site' ? here.session : null;
      const badge = buildBadge(session, overview.settings, now);
      const ofEnd =
        session && badge ? { text: badge.text, title: await titles.ofEnd(session.siteName, badge.leftMs) } : null;
      await button.show(tab.tabId, ofRule ?? ofEnd);
    }),
  );
}
