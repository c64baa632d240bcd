import { expect } from 'vitest';
import { words } from '../../words.ts';
import { expectNoTraces, signIn, signOutHere, textOf } from '../harness/steps.ts';
import { story } from '../harness/story.ts';

story(
  'shows Claude Console as a sign-in of its own, which no sign-out of Claude ends, and says so',
  async ({ world, sites }) => {
    const console = await signIn(world, { host: 'platform.claude.com' });
    const { tabId } = await signIn(world);
    const { popup, said } = await signOutHere(world, tabId);
    expect(said).toMatch(/^Signed out\./);
    expect(said).toContain('Claude Console is still signed in');
    expect([sites.claude.live().map(({ device }) => device), sites.console.live().length]).toEqual([['Phone'], 1]);
    await world.screenshot(popup, 'everyday/06-row-console');
    await popup.close();

    const own = await world.openPopup(console.tabId);
    expect(await textOf(own, 'h1, h2')).toContain('Claude Console');
    expect(await textOf(own, 'button')).toContain(words('signOutHere'));
    await expectNoTraces(world, sites);
  },
);
