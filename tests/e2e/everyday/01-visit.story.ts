import { ASKED_AND_GONE, ASKED_AND_HERE, everydayStory, NOT_TAKEN, withEveryFault } from '../harness/everyday.ts';

const host = 'open.spotify.com';

everydayStory(
  'says of a site that has no question to ask only what it saw: it was asked, and its cookie went or is still here',
  {
    servers: (sites) => {
      const site = sites.visited.get('spotify');
      if (site === undefined) throw new Error('No practice site stands for Spotify');
      return [{ host, site, cookie: ['sp_dc', 'spotify.com'] }];
    },
    cases: [
      { name: 'as documented', says: ASKED_AND_GONE, alive: [] },
      ...withEveryFault(host, { says: ASKED_AND_HERE, alive: [host] }, ['hang']),
      {
        name: 'no answer',
        faults: { [host]: { kind: 'hang', scope: 'sign-out' } },
        says: NOT_TAKEN,
        alive: [host],
      },
      {
        name: '200 that ends nothing and clears the cookie', // in the jar it looks as if it had ended
        faults: { [host]: { kind: 'nothing-ended-cleared', scope: 'sign-out' } },
        says: ASKED_AND_GONE,
        alive: [host],
        kept: [],
      },
    ],
    build: 'every-host',
  },
);
