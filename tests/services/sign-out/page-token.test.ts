import { expect, it } from 'vitest';
import { findWays } from '../../../utils/core/sites/site-ways.ts';
import { MINUTE } from '../../../utils/core/time.ts';
import { claude } from '../../../utils/sites/claude.ts';
import { refOf } from '../../fakes/fake-world.ts';
import { wayOf } from '../../fakes/samples/site-parts.ts';
import { toEnd } from '../leave/to-end.ts';
import { close, historyOf, pass, ruled } from '../rules/ruled-browser.ts';
import { signOut } from '../run-to-end.ts';
import { signedIn } from './signed-in-at.ts';

const session = refOf('claude');
const send = { as: 'form-field', name: 'csrf' } as const;
const csrf = { from: 'form', url: 'https://claude.ai/', action: '/logout', field: 'csrf', send } as const;
const site = { ...claude, signOut: [{ ...wayOf(claude, 'http'), csrf }, wayOf(claude, 'guide')] };

it('a token from a page: it is opened for a press, and for leaving, where none is open', async () => {
  for (const by of ['press', 'leaving']) {
    const { world, token, whys } = signedIn(site);
    const worker = world.start();
    if (by === 'press') await signOut(worker, session);
    else {
      await worker.app.handlers.leave({ type: 'leave', sessions: [session], clearing: 'unwanted' });
      await toEnd(worker.app);
    }
    expect(whys().slice(0, 3), by).toEqual(['control-probe background', 'sign-out page', 'deciding-probe background']);
    expect(world.tabs.ownTabs.map(({ url }) => url)).toEqual(['https://claude.ai/']);
    expect(world.server.isAlive(token)).toBe(false);
  }
});

it('a token from a page: it is opened for the rule that says so, after the last tab was closed', async () => {
  expect(findWays(site).signOutFrom, 'what the rule says').toBe('tab');
  const { app, isAlive, tab, world } = await ruled({ kind: 'last-tab' }, signedIn(site).world);
  await close(world, app, tab.tabId);
  await pass(world, app, MINUTE);
  expect(await historyOf(app)).toMatchObject([{ byRule: true, outcome: { kind: 'signed-out' } }]);
  expect(isAlive()).toBe(false);
});
