import { expect } from 'vitest';
import type { FaultMode } from '../../practice-sites/site/faults.ts';
import { ASKED_AND_GONE, NOT_KNOWN } from '../harness/everyday.ts';
import { cookieNames, expectNoTraces, signIn, signInAgain, signOutHere } from '../harness/steps.ts';
import { story } from '../harness/story.ts';

const STORE = 'store.steampowered.com';
const COMMUNITY = 'steamcommunity.com';
const COOKIE = 'steamLoginSecure';
const IN_PART = /^Could not tell\. Signing out of Steam takes more than one request, and not all of them worked\./;

type Case = {
  readonly name: string;
  readonly store?: FaultMode;
  readonly community?: FaultMode;
  readonly says: RegExp;
  /** Hosts at which the server's session is alive afterwards, and hosts that keep their cookie here. */
  readonly alive: readonly string[];
  readonly cookies: readonly string[];
};

const both = [STORE, COMMUNITY];
const failing = { says: IN_PART, alive: [COMMUNITY], cookies: [COMMUNITY] };
const cases: readonly Case[] = [
  { name: 'as documented', says: ASKED_AND_GONE, alive: [], cookies: [] },
  { name: '500 at the second host', community: { kind: 'server-error', scope: 'sign-out' }, ...failing },
  { name: 'a challenge at the second host', community: { kind: 'challenge', scope: 'sign-out' }, ...failing },
  { name: 'no answer of the second host', community: { kind: 'hang', scope: 'sign-out' }, ...failing },
  {
    name: '500 at the first host',
    store: { kind: 'server-error', scope: 'sign-out' },
    says: IN_PART,
    alive: [STORE],
    cookies: [STORE],
  },
  {
    name: '200 of the second host that ends nothing',
    community: { kind: 'nothing-ended-kept', scope: 'sign-out' },
    says: NOT_KNOWN,
    alive: [COMMUNITY],
    cookies: [COMMUNITY],
  },
  {
    name: '500 at both hosts',
    store: { kind: 'server-error', scope: 'sign-out' },
    community: { kind: 'server-error', scope: 'sign-out' },
    says: IN_PART,
    alive: both,
    cookies: both,
  },
];

story(
  'asks both hosts of a site whose sign-out takes two requests, and never calls a half of it the whole',
  async ({ world, sites }) => {
    const { steamCommunity, steamStore } = sites.everyday;
    const servers = [
      { host: STORE, site: steamStore },
      { host: COMMUNITY, site: steamCommunity },
    ];
    const community = await signIn(world, { host: COMMUNITY });
    const { page, tabId } = await signIn(world, { host: STORE });
    for (const { alive, community: atCommunity = null, cookies, name, says, store: atStore = null } of cases) {
      for (const { site } of servers) site.reset();
      await signInAgain(community.page, { host: COMMUNITY });
      await signInAgain(page, { host: STORE });
      steamStore.faults.mode = atStore;
      steamCommunity.faults.mode = atCommunity;
      sites.requests.length = 0;

      const { popup, said } = await signOutHere(world, tabId, 60_000);
      expect(said, name).toMatch(says);
      const left = servers.filter(({ site }) => site.live().length > 0).map(({ host }) => host);
      expect(left, name).toEqual(alive);
      for (const { host } of servers)
        expect((await cookieNames(world, host)).includes(COOKIE), `${name}, ${host}`).toBe(cookies.includes(host));
      const asked = sites.requests.filter(({ method, path }) => method === 'POST' && path.includes('logout'));
      expect(
        asked.map(({ host, origin }) => [host, origin]),
        name,
      ).toEqual(both.map((host) => [host, `https://${host}`]));
      await world.screenshot(popup, `everyday/01-two-requests-${name.replaceAll(/\W+/g, '-')}`);
      await expectNoTraces(world, sites);
      await popup.close();
    }
  },
  { build: 'e2e', limitMs: 240_000 },
);
