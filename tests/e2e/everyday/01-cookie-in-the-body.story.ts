import { expect } from 'vitest';
import {
  ASKED_AND_GONE,
  ASKED_AND_HERE,
  everydayStory,
  NOT_TAKEN,
  signOutWithoutTab,
  withEveryFault,
} from '../harness/everyday.ts';

const host = 'www.instagram.com';

everydayStory('signs out where the request repeats readable cookies, and claims no more than can be seen', {
  servers: ({ everyday }) => [{ host, site: everyday.instagram, cookie: ['sessionid', 'instagram.com'] }],
  cases: [
    { name: 'as documented', says: ASKED_AND_GONE, alive: [] },
    ...withEveryFault(host, { says: NOT_TAKEN, alive: [host] }, ['nothing-ended-kept']),
    {
      name: '200 that ends nothing',
      faults: { [host]: { kind: 'nothing-ended-kept', scope: 'sign-out' } },
      says: ASKED_AND_HERE,
      alive: [host],
    },
    {
      name: '200 that ends nothing and clears the cookie',
      faults: { [host]: { kind: 'nothing-ended-cleared', scope: 'sign-out' } },
      says: ASKED_AND_GONE, // not "Signed out."
      alive: [host],
      kept: [],
    },
  ],
  // Without an open tab of the site the same is sent from a page of our own, so that the answer reaches this browser.
  beside: async (stage) => {
    const asked = await signOutWithoutTab(stage, host, ASKED_AND_GONE);
    expect(asked.filter((one) => one.startsWith('POST'))).toEqual([`POST ajax from https://${host}`]);
  },
});
