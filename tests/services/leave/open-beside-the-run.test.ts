import { expect, it } from 'vitest';
import { countDoubts, findDoubts } from '../../../components/leave/doubts/find-doubts.ts';
import { findOtherSites, findOthers, findRunItems } from '../../../components/leave/run/run-items.ts';
import { findCoverage } from '../../../utils/core/leave/coverage.ts';
import { findHeadline } from '../../../utils/core/leave/leave-headline.ts';
import type { Overview } from '../../../utils/core/overview/overview.ts';
import type { SessionRef } from '../../../utils/core/sessions/session.ts';
import { claude } from '../../../utils/sites/claude.ts';
import { createWorld, refOf, type World } from '../../fakes/fake-world.ts';
import { cookie } from '../../fakes/samples/cookie.ts';
import { getOverview } from '../background/ask-for-overview.ts';
import { toEnd } from './to-end.ts';

/** What the leave page says once the run over these sign-ins is over. */
async function leave(world: World, refs: SessionRef[], { app } = world.start()) {
  world.hostAccess.setEverySite('granted');
  await app.onWake();
  await app.handlers.leave({ type: 'leave', sessions: refs, clearing: 'unwanted' });
  return whatItSays(world, await toEnd(app));
}

function whatItSays(world: World, overview: Overview) {
  const run = overview.leave;
  if (run === null) throw new Error('No run');
  const doubts = findDoubts(run, overview);
  const { kind } = findHeadline({
    run,
    statuses: findRunItems(run, overview).map(({ status }) => status),
    others: findOthers(run, overview).length + findOtherSites(run, overview).length,
    coverage: findCoverage(overview),
    doubts: countDoubts(doubts),
    now: world.clock.now(),
  });
  const tabs = world.tabs.facts().map(({ url }) => url);
  return { kind, tabs, named: doubts.openSites.map(({ host }) => host) };
}

it('says no "All dark." while a page of another site is open: a host below a site that has its own host only', async () => {
  const world = createWorld();
  world.jar.put(cookie({ name: 'session_token', domain: 'town.example', hostOnly: true }), 'a0123456789abcdef');
  world.tabs.show('https://chat.town.example/', '0'); // its sign-in is in web storage, where only its page sees it
  const { kind, named, tabs } = await leave(world, [refOf('other:town.example')]);
  expect({ kind, tabs, named }).not.toMatchObject({ kind: 'all-dark', tabs: ['https://chat.town.example/'] });
});

it('says no "All dark." while the site\'s own page is open, if only its sign-in inside another site\'s page was part of the run', async () => {
  const world = createWorld();
  const partition = { topLevelSite: 'https://news.example', hasCrossSiteAncestor: true };
  world.server.signIn('claude', { partition });
  world.tabs.show('https://claude.ai/new', '0');
  const { kind, named, tabs } = await leave(world, [refOf('claude', { partition })]);
  expect({ kind, tabs, named }).not.toMatchObject({ kind: 'all-dark', tabs: ['https://claude.ai/new'] });
});

it('says no "All dark." while a page of a site that was signed out of stays open for its text, and names it until it is closed', async () => {
  const world = createWorld();
  world.server.signIn('claude');
  const { tabId } = world.tabs.show('https://claude.ai/new', '0', { unsent: true });
  const worker = world.start();
  const { kind, named } = await leave(world, [refOf('claude')], worker);
  expect([kind, named]).toEqual(['these-dark', ['claude.ai']]);
  await world.tabs.close(tabId, claude);
  expect(whatItSays(world, await getOverview(worker)).kind).toBe('all-dark');
});
