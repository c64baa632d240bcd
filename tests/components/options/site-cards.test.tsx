import { describe, expect, it } from 'vitest';
import { DAY } from '../../../utils/core/time.ts';
import { words } from '../../words.ts';
import { claude } from '../harness/fake-sites.ts';
import {
  claudeLive,
  container,
  defaultStore,
  NOON,
  overview,
  session,
  settings,
  sliding,
  until,
  workContainer,
} from '../harness/fake-world.ts';
import { openOptions, openState } from '../harness/options-world.tsx';

const renewable = session(claude, sliding(26 * DAY));
const ref = renewable.ref;
const ending = (change: Parameters<typeof overview>[0] = {}) => overview({ sessions: [renewable], ...change });

describe('a sign-in that ends soon', () => {
  it("is renewed on the site's page, or let end", async () => {
    const page = await openOptions(ending());
    expect(page.section('sites')).toContain(words('endsIn', { time: '2 days' }));
    await page.screen.press(words('openToRenew'));
    expect(page.sent('open-page')).toEqual([{ type: 'open-page', session: ref, page: 'home' }]);
    await page.screen.press(words('letItEnd'));
    expect(page.sent('let-it-end')).toEqual([{ type: 'let-it-end', session: ref }]);
  });

  it('that is let end says when, and asks no more', async () => {
    const page = await openOptions(ending({ sessions: [{ ...renewable, letEnd: true }] }));
    expect(page.section('sites')).toContain(words('letEndNote', { date: 'Sun 23 Nov, 14:17' }));
    expect(page.screen.buttonNames()).not.toContain(words('letItEnd'));
  });

  it('is not said to be renewed by a visit where that is not known', async () => {
    const page = await openOptions(ending({ sessions: [session(claude, until(2 * DAY))] }));
    expect(page.section('sites')).toContain('Ends in 2 days. Whether a visit renews it is not known.');
    expect(page.screen.buttonNames()).toContain(words('openSite', { site: 'Claude' }));
    expect(page.screen.buttonNames()).not.toContain(words('openToRenew'));
  });

  it('is soon from the longest of the times on', async () => {
    const page = await openOptions(
      ending({ settings: { ...settings, reminders: { ...settings.reminders, beforeMs: [DAY] } } }),
    );
    expect(page.section('sites')).not.toContain('Ends in');
  });

  it('is left alone where the browser forgets it before', async () => {
    const page = await openOptions(
      ending({ sessions: [{ ...renewable, early: { kind: 'browser-close', because: 'setting' } }] }),
    );
    expect(page.section('sites')).not.toContain('Ends in');
  });

  it('is left alone on a shared computer', async () => {
    const page = await openOptions(ending({ settings: { ...settings, sharedComputer: true } }));
    expect(page.section('sites')).not.toContain('Ends in');
    expect(page.screen.buttonNames()).not.toContain(words('letItEnd'));
  });
});

describe('the card of a site', () => {
  it('can be named by an address, and its heading takes the focus', async () => {
    const page = await openOptions(overview());
    const heading = page.screen.find('#site-claude');
    expect(heading?.tagName).toBe('H4');
    expect(heading?.getAttribute('tabindex')).toBe('-1');
    expect(heading?.closest('article')?.textContent).toContain('Claude');
  });

  it('asks why one was signed out, where nobody is signed in', async () => {
    const page = await openState('options-not-signed-in');
    const card = (id: string) => page.screen.find(`#site-${id}`)?.closest('article')?.textContent ?? '';
    expect(card('character-ai')).toContain(words('whyOut'));
    expect(card('claude')).not.toContain(words('whyOut'));
    expect(card('google')).not.toContain(words('whyOut'));
  });

  it('asks about the sign-in that ended last, whichever store it was in', async () => {
    const end = (storeId: string, at: number) => ({
      ref: { siteId: 'claude', storeId, partition: null },
      end: { kind: 'reached-end', shownBy: 'cookie', at } as const,
    });
    const page = await openOptions(
      overview({
        sites: [claude],
        sessions: [],
        stores: [defaultStore, container],
        lastEnds: [end('0', NOON - 2 * DAY), end(container.id, NOON - DAY)],
      }),
    );
    await page.screen.press(words('whyOut'));
    await expect.poll(() => page.sent('diagnose')).toEqual([{ type: 'diagnose', session: end(container.id, 0).ref }]);
  });
});

describe('a shared computer', () => {
  it('is told in one switch, which says what it changes', async () => {
    const page = await openOptions(overview({ sessions: [claudeLive], stores: [defaultStore, workContainer] }));
    for (const sentence of ['shown as good news', ...words('sharedChanges').split('\n')])
      expect(page.section('sharedComputer')).toContain(sentence);
    await page.turn(words('sharedSwitch'));
    expect(page.saved()?.sharedComputer).toBe(true);
    await page.turn(words('sharedSwitch'));
    expect(page.saved()?.sharedComputer).toBe(false);
  });
});

it('ends each sentence of a sign-in once, and joins none to the facts behind it', async () => {
  const { section } = await openOptions(overview());
  expect(section('sites')).toMatch(/Renewed .* ago · A visit .* renews it/);
  expect(section('sites')).not.toMatch(/\.\s*·/);
});
