import { expect } from 'vitest';
import type { FaultMode } from '../../practice-sites/site/faults.ts';
import { words } from '../../words.ts';
import { ASKED_AND_GONE, NOT_KNOWN } from '../harness/everyday.ts';
import { cookieNames, dialogText, expectNoTraces, outcome, press, signIn, signInAgain } from '../harness/steps.ts';
import { story } from '../harness/story.ts';

const ACCOUNT = 'login.live.com';
const OUTLOOK = 'outlook.live.com';
const COOKIE = '__Host-MSAAUTHP';
const IN_PART = /^Could not tell\. Signing out of Microsoft takes more than one request, and not all of them worked\./;

type Case = {
  readonly name: string;
  readonly outlook?: FaultMode;
  readonly account?: FaultMode;
  readonly says: RegExp;
  readonly alive: readonly string[];
};

const cases: readonly Case[] = [
  { name: 'as documented', says: ASKED_AND_GONE, alive: [] },
  {
    name: '500 of the account',
    account: { kind: 'server-error', scope: 'sign-out' },
    says: NOT_KNOWN,
    alive: [ACCOUNT],
  },
  {
    name: 'a challenge of the account',
    account: { kind: 'challenge', scope: 'sign-out' },
    says: NOT_KNOWN,
    alive: [ACCOUNT],
  },
  { name: 'no answer of the account', account: { kind: 'hang', scope: 'sign-out' }, says: IN_PART, alive: [ACCOUNT] },
  { name: 'no answer of Outlook', outlook: { kind: 'hang', scope: 'sign-out' }, says: IN_PART, alive: [OUTLOOK] },
  {
    name: '200 that ends nothing',
    account: { kind: 'nothing-ended-kept', scope: 'sign-out' },
    says: NOT_KNOWN,
    alive: [ACCOUNT],
  },
];

story(
  'says before a sign-out which products go with it, and ends them one after another',
  async ({ world, sites }) => {
    const { microsoft, outlook } = sites.everyday;
    const servers = [
      { host: OUTLOOK, site: outlook },
      { host: ACCOUNT, site: microsoft },
    ];
    const mail = await signIn(world, { host: OUTLOOK });
    const { page, tabId } = await signIn(world, { host: ACCOUNT });
    for (const { account = null, alive, name, outlook: atOutlook = null, says } of cases) {
      for (const { site } of servers) site.reset();
      await signInAgain(mail.page, { host: OUTLOOK });
      await signInAgain(page, { host: ACCOUNT });
      outlook.faults.mode = atOutlook;
      microsoft.faults.mode = account;

      const popup = await world.openPopup(tabId);
      await press(popup, words('signOutHere'));
      const asked = await dialogText(popup);
      expect(asked).toContain(words('alsoEnds', 'Outlook'));
      expect(asked).toContain(words('allAccounts', 'Microsoft'));
      expect(outlook.live().length + microsoft.live().length, 'nothing is sent before the answer').toBe(2);
      await press(popup, words('signOutHere'));
      expect(await outcome(popup, 90_000), name).toMatch(says);
      const left = servers.filter(({ site }) => site.live().length > 0).map(({ host }) => host);
      expect(left, name).toEqual(alive);
      expect((await cookieNames(world, ACCOUNT)).includes(COOKIE), name).toBe(alive.includes(ACCOUNT));
      await world.screenshot(popup, `everyday/01-account-group-${name.replaceAll(/\W+/g, '-')}`);
      await expectNoTraces(world, sites);
      await popup.close();
    }
  },
  { build: 'e2e', limitMs: 300_000 },
);
