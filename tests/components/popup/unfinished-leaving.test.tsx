import { describe, expect, it } from 'vitest';
import type { TabFacts } from '../../../utils/core/overview/here.ts';
import { DAY } from '../../../utils/core/time.ts';
import { isOfPrivateWindow } from '../../../utils/core/unfinished.ts';
import { words } from '../../words.ts';
import { settle } from '../harness/drawn-screen.tsx';
import { claude } from '../harness/fake-sites.ts';
import { onClaude, overview, privateStore, session, until } from '../harness/fake-world.ts';
import { openPopup } from '../harness/popup-world.tsx';
import { memory, neverHeard } from './unfinished-memory.ts';

describe('leaving in a private window', () => {
  const inPrivate: TabFacts = { ...onClaude, storeId: privateStore.id, incognito: true };
  const first = overview({ stores: [privateStore], sessions: [session(claude, until(DAY), privateStore)] });

  /** Whether the next popup goes on with leaving, after the browser's question closed this one over a tab. */
  async function goesOn(before: TabFacts, after: TabFacts): Promise<boolean> {
    const kept = memory();
    const lost = await openPopup(first, { tab: before, parts: { unfinished: kept.unfinished } });
    await settle();
    void lost.app.model.askNoted('leave', null, ['history'], neverHeard);
    await settle();
    lost.screen.close();
    if (kept.kept() === null) return false;
    expect(isOfPrivateWindow(kept.kept())).toBe(true);
    const { screen } = await openPopup(first, { tab: after, parts: { unfinished: kept.unfinished } });
    await import('../../../components/leave/LeavePage.tsx');
    await settle();
    const isAsked = screen.find('h1')?.textContent === words('leaveAsk');
    screen.close();
    return isAsked;
  }

  const urls = { 'a blank page': 'about:blank', 'a page of the browser': 'chrome://newtab/', 'a hidden one': null };

  it.each(Object.entries(urls))('goes on over %s, about no site', async (_what, url) => {
    const at = { ...inPrivate, url };
    expect(await goesOn(at, at)).toBe(true);
    expect(await goesOn(at, inPrivate)).toBe(true);
    expect(await goesOn(at, { ...at, tabId: 99 })).toBe(false);
    expect(await goesOn(at, { ...at, storeId: 'firefox-private' })).toBe(false);
    expect(await goesOn(at, onClaude)).toBe(false);
  });
});
