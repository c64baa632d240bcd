import { beforeEach, describe, expect, it } from 'vitest';
import { MINUTE } from '../../../../utils/core/time.ts';
import { FORMER, formerCookie } from '../../../fakes/samples/former-address.ts';
import { createRunningBrowser, diskJournal, endsOf } from '../recording.ts';

let browser: Awaited<ReturnType<typeof createRunningBrowser>>;

beforeEach(async () => {
  browser = await createRunningBrowser();
});

/** A sign-in at the former address comes into the jar, and is looked at. */
async function signInAtFormer(): Promise<void> {
  browser.world.jar.put(formerCookie, 'secret');
  await browser.pass(MINUTE);
}

async function setFormer(to: 'take' | 'give'): Promise<void> {
  browser.world.hostAccess[to](FORMER);
  await browser.pass(MINUTE);
}

const loseAt = async (host: string) => {
  browser.world.jar.drop(({ cookie }) => cookie.domain === host);
  await browser.pass(MINUTE);
};

describe('a sign-in at a former address of its site', () => {
  it('does not end when access to that host is given back', async () => {
    await signInAtFormer();
    await setFormer('take');
    expect(diskJournal(browser.world).entries).toMatchObject([{ end: null, lostSight: true }]);
    await setFormer('give');
    expect(diskJournal(browser.world).entries).toMatchObject([{ end: null, lostSight: false }]);
  });

  it('may go on while one at the present address ends', async () => {
    await browser.signIn('claude-console');
    await signInAtFormer();
    await setFormer('take');
    await loseAt('platform.claude.com');
    expect(endsOf(browser.world)).toEqual(['goes on']);
    await setFormer('give');
    expect(endsOf(browser.world)).toEqual(['goes on']);
  });

  it('is not taken for a new one at the present address after access to its host was given back', async () => {
    await signInAtFormer();
    await setFormer('take');
    const begunAt = browser.world.clock.now();
    await browser.signIn('claude-console');
    await browser.pass(MINUTE);
    expect(diskJournal(browser.world).entries).toMatchObject([
      { end: { kind: 'gone-unseen' } },
      { end: null, lostSight: false, startSeen: false },
    ]);
    expect(diskJournal(browser.world).entries[1]?.firstSeenAt).toBeGreaterThanOrEqual(begunAt);
  });

  it('goes on in sight beside one at the present address that stays as it was', async () => {
    await browser.signIn('claude-console');
    await signInAtFormer();
    await setFormer('take');
    expect(diskJournal(browser.world).entries).toMatchObject([{ end: null, lostSight: false, startSeen: true }]);
  });

  it('gets no cause if it ended while that host was hidden', async () => {
    await signInAtFormer();
    await setFormer('take');
    await loseAt(FORMER);
    await setFormer('give');
    expect(endsOf(browser.world)).toEqual(['gone-unseen']);
  });
});

describe('a sign-in at the present address', () => {
  it('ends in plain sight where the former host was never allowed', async () => {
    browser.world.hostAccess.take(FORMER);
    await browser.signIn('claude-console');
    await loseAt('platform.claude.com');
    expect(endsOf(browser.world)).toEqual(['gone-while-open']);
  });

  it('ends in plain sight where the one at the former address was seen to go before', async () => {
    await browser.signIn('claude-console');
    await signInAtFormer();
    await loseAt(FORMER);
    await setFormer('take');
    await loseAt('platform.claude.com');
    expect(endsOf(browser.world)).toEqual(['gone-while-open']);
  });
});
