import { expect } from 'vitest';
import type { Faults } from '../../practice-sites/site/faults.ts';
import { cookieNames, expectNoTraces, signIn, signInAgain, signOutHere } from '../harness/steps.ts';
import { story } from '../harness/story.ts';
import type { World } from '../harness/world.ts';

type Case = {
  readonly name: string;
  readonly faults: Partial<Faults>;
  readonly says: RegExp;
  readonly cookieStays: boolean;
  readonly sessionEnds: boolean;
};

/** Each fault switch and the line of the table that it must lead to. The server's table decides who is right. */
const cases: readonly Case[] = [
  {
    name: 'a foreign Origin is refused',
    faults: { refuseForeignOrigin: true },
    says: /^Signed out\. The old sign-in no longer works\./,
    cookieStays: false,
    sessionEnds: true,
  },
  {
    name: '429',
    faults: { mode: { kind: 'too-many', scope: 'sign-out' } },
    says: /^Refused\./,
    cookieStays: true,
    sessionEnds: false,
  },
  {
    name: '500',
    faults: { mode: { kind: 'server-error', scope: 'sign-out' } },
    says: /^Refused\./,
    cookieStays: true,
    sessionEnds: false,
  },
  {
    name: 'an HTML challenge at the sign-out',
    faults: { mode: { kind: 'challenge', scope: 'sign-out' } },
    says: /^Refused\./,
    cookieStays: true,
    sessionEnds: false,
  },
  {
    name: 'an HTML challenge everywhere',
    faults: { mode: { kind: 'challenge', scope: 'all' } },
    says: /^Could not tell\./,
    cookieStays: true,
    sessionEnds: false,
  },
  {
    name: 'a challenge at the probe alone',
    faults: { mode: { kind: 'challenge', scope: 'probe' } },
    says: /^Could not tell\./,
    cookieStays: false,
    sessionEnds: true,
  },
  {
    name: 'a cut connection',
    faults: { mode: { kind: 'cut', scope: 'sign-out' } },
    says: /^Refused\./,
    cookieStays: true,
    sessionEnds: false,
  },
  {
    name: 'a redirect to the login page',
    faults: { mode: { kind: 'login-redirect', scope: 'sign-out' } },
    says: /^Refused\./,
    cookieStays: true,
    sessionEnds: false,
  },
  {
    name: 'redirects everywhere',
    faults: { mode: { kind: 'login-redirect', scope: 'probe' } },
    says: /^Could not tell\./,
    cookieStays: false,
    sessionEnds: true,
  },
  {
    name: '200 that ends nothing, cookie kept',
    faults: { mode: { kind: 'nothing-ended-kept', scope: 'sign-out' } },
    says: /^Refused\./,
    cookieStays: true,
    sessionEnds: false,
  },
  {
    name: '200 that ends nothing, cookie cleared',
    faults: { mode: { kind: 'nothing-ended-cleared', scope: 'sign-out' } },
    says: /^Removed here only\. The old sign-in still works until /,
    cookieStays: false,
    sessionEnds: false,
  },
  {
    name: 'a cookie that comes back',
    faults: { cookieComesBack: 'once' },
    says: /^Signed out\. The old sign-in no longer works\./,
    cookieStays: true,
    sessionEnds: true,
  },
  {
    name: 'a clock an hour off',
    faults: { clockAnHourOff: true },
    says: /^Signed out\. The old sign-in no longer works\./,
    cookieStays: false,
    sessionEnds: true,
  },
];

function countSignOuts(world: World): Promise<number> {
  return world.inExtension(async (browser) => {
    const kept = (await browser.storage.session.get('sent')) as { sent: { data: { why: string }[] } };
    return kept.sent.data.filter(({ why }) => why === 'sign-out').length;
  });
}

story(
  'says what is true under every fault, and never a false "Signed out."',
  async ({ world, sites }) => {
    const { page, tabId } = await signIn(world);
    for (const { name, faults, says, cookieStays, sessionEnds } of cases) {
      sites.claude.reset();
      await signInAgain(page);
      const secret = sites.claude.secretOf(sites.claude.live().find(({ device }) => device !== 'Phone')?.id ?? '');
      Object.assign(sites.claude.faults, faults);
      sites.requests.length = 0;

      const { popup, said } = await signOutHere(world, tabId, 30_000);
      await world.screenshot(popup, `main-job/03-${name.replaceAll(/\W+/g, '-')}`);
      expect(said, name).toMatch(says);
      expect(sites.claude.accepts(secret), name).toBe(!sessionEnds);
      if (/^Signed out\./.test(said)) expect(sites.claude.accepts(secret), name).toBe(false);
      if (name !== 'a cookie that comes back')
        expect((await cookieNames(world, 'claude.ai')).includes('sessionKey'), name).toBe(cookieStays);
      // Counted in our own list: Chromium repeats a request by itself when a connection is cut under it.
      expect(await countSignOuts(world), name).toBeLessThanOrEqual(2);
      await world.inExtension((browser) => browser.storage.session.remove('sent'));
      await expectNoTraces(world, sites);
      await popup.close();
    }
  },
  { build: 'e2e' },
);
