import { buildBadge } from '../core/overview/badge.ts';
import { findHere, type TabFacts } from '../core/overview/here.ts';
import type { Overview } from '../core/overview/overview.ts';
import { waitForAll } from '../core/wait-for-all.ts';
import type { ToolbarButton } from '../ports/screens.ts';

/** Shows a session's time left on the button of each of its site's tabs: short as the badge, in words as the title. */
export async function showBadges(
  button: ToolbarButton,
  toTitle: (siteName: string, leftMs: number) => string,
  tabs: readonly TabFacts[],
  overview: Overview,
  now: number,
): Promise<void> {
  await waitForAll(
    tabs.map((tab) => {
      const here = findHere(overview, tab);
      const session = here.kind === 'site' ? here.session : null;
      const badge = buildBadge(session, overview.settings, now);
      return button.show(
        tab.tabId,
        session && badge ? { text: badge.text, title: toTitle(session.siteName, badge.leftMs) } : null,
      );
    }),
  );
}
