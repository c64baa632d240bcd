import { expect } from 'vitest';
import { askSite, cookieHeader } from '../../practice-sites/http/client.ts';
import { words } from '../../words.ts';
import { dialogText, expectNoTraces, outcome, press, signIn } from '../harness/steps.ts';
import { story } from '../harness/story.ts';

story(
  'ends both devices on practice Claude, leaves the Console alone, and says what cannot be checked',
  async ({ world, sites }) => {
    await signIn(world, { host: 'platform.claude.com' });
    const { tabId } = await signIn(world);
    const phone = sites.claude.live().find(({ device }) => device === 'Phone');
    const phoneSecret = sites.claude.secretOf(phone?.id ?? '');
    const asPhone = () =>
      askSite(sites.port, 'https://claude.ai/api/account', { headers: cookieHeader({ sessionKey: phoneSecret }) });
    expect((await asPhone()).status).toBe(200);

    const popup = await world.openPopup(tabId);
    await press(popup, words('signOutEverywhere'));
    expect(await dialogText(popup)).toMatch(/Claude/);
    await world.screenshot(popup, 'sign-out/01-confirm');
    await press(popup, words('cancel'));
    expect(sites.claude.live()).toHaveLength(2);

    await press(popup, words('signOutEverywhere'));
    await dialogText(popup);
    await press(popup, words('signOutEverywhere'));
    const said = await outcome(popup);
    expect(said).toMatch(/^Signed out\. The old sign-in no longer works\./);
    expect(said).toContain('that cannot be checked from here');
    expect(said).toContain('Claude Console is still signed in');
    await world.screenshot(popup, 'sign-out/01-everywhere');

    expect(sites.claude.live()).toEqual([]);
    expect((await asPhone()).status).toBe(403);
    expect(sites.console.live()).toHaveLength(1);
    expect(
      sites.requests
        .filter(({ path, method }) => method === 'POST' && path.startsWith('/api/auth'))
        .map(({ path, origin }) => [path, origin]),
    ).toEqual([['/api/auth/logout/all-sessions', 'https://claude.ai']]);
    await expectNoTraces(world, sites);
  },
);
