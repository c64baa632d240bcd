import { expect } from 'vitest';
import { everydayStory, signOutWithoutTab, withEveryFault } from '../harness/everyday.ts';

const host = 'www.icloud.com';
const SIGNED_OUT = /^Signed out\. The old sign-in was not tried\./;

everydayStory('asks a site by POST who is signed in, as its own page does, and is told', {
  servers: ({ everyday }) => [{ host, site: everyday.icloud, cookie: ['X-APPLE-WEBAUTH-TOKEN', 'icloud.com'] }],
  cases: [
    { name: 'as documented', says: SIGNED_OUT, alive: [] },
    ...withEveryFault(host, { says: /^Refused\./, alive: [host] }),
    {
      name: 'a challenge at the question',
      faults: { [host]: { kind: 'challenge', scope: 'probe' } },
      says: /^Could not tell\./,
      alive: [],
      kept: [host], // the answer to a request of the background does not reach this browser
    },
  ],
  // With no tab of the site open, both go from the background, and come from its front door all the same.
  beside: async (stage) => {
    const asked = await signOutWithoutTab(stage, 'setup.icloud.com', SIGNED_OUT);
    expect(asked).toEqual(['validate', 'logout', 'validate'].map((path) => `POST ${path} from https://${host}`));
  },
});
