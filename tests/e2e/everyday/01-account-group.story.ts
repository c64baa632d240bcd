import { expect } from 'vitest';
import { words } from '../../words.ts';
import { ASKED_AND_GONE, ASKED_AND_HERE, everydayStory, withEveryFault } from '../harness/everyday.ts';
import { dialogText, press } from '../harness/steps.ts';

const ACCOUNT = 'login.live.com';
const OUTLOOK = 'outlook.live.com';
const IN_PART = /^Could not tell\. Signing out of Microsoft takes more than one request, and not all of them worked\./;
const silent = { kind: 'hang', scope: 'sign-out' } as const;

everydayStory('says before a sign-out which products go with it, and ends them one after another', {
  servers: ({ everyday }) => [
    { host: OUTLOOK, site: everyday.outlook, cookie: ['outlook-practice', OUTLOOK] },
    { host: ACCOUNT, site: everyday.microsoft, cookie: ['__Host-MSAAUTHP', ACCOUNT] },
  ],
  cases: [
    { name: 'as documented', says: ASKED_AND_GONE, alive: [] },
    ...withEveryFault(ACCOUNT, { says: ASKED_AND_HERE, alive: [ACCOUNT] }, ['hang']),
    { name: 'no answer of the account', faults: { [ACCOUNT]: silent }, says: IN_PART, alive: [ACCOUNT] },
    { name: 'no answer of Outlook', faults: { [OUTLOOK]: silent }, says: IN_PART, alive: [OUTLOOK] },
  ],
  confirm: async (popup, { servers }) => {
    const asked = await dialogText(popup);
    expect(asked).toContain(words('alsoEnds', { products: 'Outlook' }));
    expect(asked).toContain(words('allAccounts', { site: 'Microsoft' }));
    expect(servers.flatMap(({ site }) => site.live()).length, 'nothing is sent before the answer').toBe(2);
    await press(popup, words('signOutHere'));
  },
});
