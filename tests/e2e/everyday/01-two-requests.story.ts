import { expect } from 'vitest';
import { ASKED_AND_GONE, ASKED_AND_HERE, everydayStory, NOT_TAKEN, withEveryFault } from '../harness/everyday.ts';

const STORE = 'store.steampowered.com';
const COMMUNITY = 'steamcommunity.com';
const COOKIE = 'steamLoginSecure';
const IN_PART = /^Could not tell\. Signing out of Steam takes more than one request, and not all of them worked\./;
const broken = { kind: 'server-error', scope: 'sign-out' } as const;

everydayStory('asks both hosts of a site whose sign-out takes two requests, and never calls a half of it the whole', {
  servers: ({ everyday }) => [
    { host: COMMUNITY, site: everyday.steamCommunity, cookie: [COOKIE, COMMUNITY] },
    { host: STORE, site: everyday.steamStore, cookie: [COOKIE, STORE] },
  ],
  cases: [
    { name: 'as documented', says: ASKED_AND_GONE, alive: [] },
    ...withEveryFault(COMMUNITY, { says: IN_PART, alive: [COMMUNITY] }, ['nothing-ended-kept']),
    { name: '500 at the first host', faults: { [STORE]: broken }, says: IN_PART, alive: [STORE] },
    {
      name: '200 of the second host that ends nothing',
      faults: { [COMMUNITY]: { kind: 'nothing-ended-kept', scope: 'sign-out' } },
      says: ASKED_AND_HERE,
      alive: [COMMUNITY],
    },
    {
      name: '500 at both hosts',
      faults: { [STORE]: broken, [COMMUNITY]: broken },
      says: NOT_TAKEN,
      alive: [COMMUNITY, STORE],
    },
  ],
  check: (name, { sites }) => {
    const asked = sites.requests.filter(({ method, path }) => method === 'POST' && path.includes('logout'));
    expect(
      asked.map(({ host, origin }) => [host, origin]),
      name,
    ).toEqual([STORE, COMMUNITY].map((host) => [host, `https://${host}`]));
  },
});
