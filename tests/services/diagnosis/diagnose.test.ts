import { describe, expect, it } from 'vitest';
import type { Diagnosis } from '../../../utils/core/diagnosis/diagnosis.ts';
import { DAY, HOUR, MINUTE, SECOND } from '../../../utils/core/time.ts';
import { refOf } from '../../fakes/fake-world.ts';
import { container } from '../../fakes/samples/stores.ts';
import { html } from '../../fakes/site-server/answers.ts';
import { createRunningBrowser, diskJournal, recording } from '../journal/recording.ts';
import { saveSettings } from '../save-settings.ts';

type Browser = Awaited<ReturnType<typeof createRunningBrowser>>;

async function diagnose({ app }: Browser, siteId = 'claude', storeId = '0'): Promise<Diagnosis> {
  const { extra } = await app().handlers.diagnose({ type: 'diagnose', session: refOf(siteId, { storeId }) });
  if (extra?.kind !== 'diagnosis') throw new Error('No diagnosis');
  return extra.diagnosis;
}

const first = ({ causes: [cause] }: Diagnosis) => `${cause?.certainty} ${cause?.code}`;
const incident = { kind: 'incident', severity: 'major', description: 'Sign-in trouble' } as const;

describe('what a diagnosis asks', () => {
  it("is the site's probe, once, with the sign-in that is here, and the status page, once", async () => {
    const browser = await createRunningBrowser();
    const token = await browser.signIn('claude');
    await diagnose(browser);
    expect(browser.world.server.arrivals).toEqual([
      { url: 'https://claude.ai/api/account', way: 'background', why: 'diagnosis-probe', token, storeId: '0' },
    ]);
    expect(browser.world.statusPages.asked).toBe(1);
  });

  it('is only the status page if the site has no sign-in here', async () => {
    const browser = await createRunningBrowser();
    await diagnose(browser);
    expect([browser.world.server.arrivals, browser.world.statusPages.asked]).toEqual([[], 1]);
  });

  it('is not sent by a look, a wake-up, an overview or a reminder', async () => {
    const browser = await createRunningBrowser(undefined, {
      ...recording,
      reminders: { ...recording.reminders, on: true },
    });
    await browser.signIn('claude');
    for (let hour = 0; hour < 30; hour += 1) {
      await browser.pass(DAY);
      await browser.wake();
      await browser.app().handlers['get-overview']({ type: 'get-overview' });
    }
    expect([browser.world.server.arrivals, browser.world.statusPages.asked]).toEqual([[], 0]);
  });

  it('is nothing if access is missing, or if two auth cookies have one name', async () => {
    const browser = await createRunningBrowser();
    await browser.signIn('claude');
    const [auth] = browser.world.jar.everything().filter(({ cookie: { name } }) => name === 'sessionKey');
    if (!auth) throw new Error('No sign-in');
    browser.world.jar.put({ ...auth.cookie, hostOnly: true }, 'another-secret-0123456789abcdef');
    expect(first(await diagnose(browser))).toBe('sure could-not-tell');
    browser.world.hostAccess.take('claude.ai');
    expect(first(await diagnose(browser))).toBe('sure could-not-tell');
    expect(browser.world.server.arrivals).toEqual([]);
  });

  it('carries the cookies of the store that the diagnosis is about', async () => {
    const browser = await createRunningBrowser();
    await browser.signIn('claude');
    const token = await browser.signIn('claude', { storeId: container.id });
    await diagnose(browser, 'claude', container.id);
    expect(browser.world.server.arrivals.map(({ token: carried, storeId }) => [carried, storeId])).toEqual([
      [token, container.id],
    ]);
  });
});

describe('what a diagnosis says', () => {
  it('names the site as the cause if its cookie is still here, also in the list of usual reasons', async () => {
    const browser = await createRunningBrowser();
    browser.world.server.end(await browser.signIn('claude'));
    const diagnosis = await diagnose(browser);
    expect(first(diagnosis)).toBe('sure ended-by-site');
    expect(diagnosis.reasons.find(({ reason }) => reason === 'ended-everywhere')?.answer).toBe('yes');
  });

  it("names an incident right after the sure causes, in the site's own words", async () => {
    const browser = await createRunningBrowser();
    browser.world.statusPages.says.set('claude', incident);
    await browser.signIn('claude');
    const { status, causes } = await diagnose(browser);
    expect([status, causes.map(({ code }) => code)]).toEqual([incident, ['still-signed-in', 'incident']]);
  });

  it.each([
    ['a challenge', html(403), 'sure could-not-tell'],
    ['silence', { kind: 'timeout' }, 'sure could-not-tell'],
    ['an error', html(500), 'sure could-not-tell'],
  ] as const)("is no more than the site's answer allows: %s", async (_what, answer, expected) => {
    const browser = await createRunningBrowser();
    await browser.signIn('claude');
    browser.world.server.faults.probe['diagnosis-probe'] = answer;
    expect(first(await diagnose(browser))).toBe(expected);
  });

  it('is about the last session in that slot only', async () => {
    const browser = await createRunningBrowser();
    await browser.signIn('claude');
    await browser.signIn('claude', { storeId: container.id });
    await browser.lose('claude', 'evicted');
    await browser.pass(MINUTE);
    await browser.lose('claude', 'taken-back', container.id);
    expect([first(await diagnose(browser)), first(await diagnose(browser, 'claude', container.id))]).toEqual([
      'sure evicted',
      'sure could-not-tell',
    ]);
    expect((await diagnose(browser)).recorded.map(({ ref }) => ref.storeId)).toEqual(['0']);
  });

  it('counts the cookies of the site', async () => {
    const browser = await createRunningBrowser();
    await browser.signIn('claude');
    for (let index = 0; index < 165; index += 1)
      browser.world.jar.put(
        {
          name: `c${index}`,
          domain: 'claude.ai',
          hostOnly: false,
          path: '/',
          secure: true,
          httpOnly: false,
          looksRandom: false,
          looksSigned: false,
          looksEmpty: false,
          storeId: '0',
          partition: null,
          firstPartyDomain: null,
          expiresAt: null,
        },
        'plain',
      );
    await browser.lose('claude', 'evicted');
    expect((await diagnose(browser)).causes[0]?.evidence).toEqual(['browser-dropped-it', 'crowded-host']);
  });

  it('is null for a site that Lights Out does not know', async () => {
    const browser = await createRunningBrowser();
    expect(await browser.app().handlers.diagnose({ type: 'diagnose', session: refOf('gone') })).toMatchObject({
      result: 'nothing-to-do',
      extra: null,
    });
  });

  it('leaves out an old end until the first look of a browser run was taken', async () => {
    const browser = await createRunningBrowser();
    await browser.signIn('claude');
    await browser.lose('claude', 'evicted');
    await browser.signIn('claude');
    await browser.pass(HOUR);
    browser.close('clears');
    await browser.wake();
    await browser.app().onStarted('browser');
    browser.world.clock.advance(SECOND);
    expect(first(await diagnose(browser))).toBe('sure could-not-tell');
    browser.world.clock.advance(5 * SECOND);
    expect(first(await diagnose(browser))).toBe('likely cleared-on-exit');
  });

  it('gives no secret to a screen, not even its digest', async () => {
    const browser = await createRunningBrowser();
    const token = await browser.signIn('claude');
    const digest = diskJournal(browser.world).entries[0]?.digest;
    if (digest == null) throw new Error('No digest');
    const said = JSON.stringify(await diagnose(browser));
    expect(said.includes(digest) || said.includes(token)).toBe(false);
  });

  it('says whether the record is empty, kept or off', async () => {
    const browser = await createRunningBrowser();
    expect((await diagnose(browser)).record).toBe('none-yet');
    await browser.signIn('claude');
    expect((await diagnose(browser)).record).toBe('kept');
    await browser.lose('claude', 'evicted');
    await saveSettings(browser.app().handlers, { ...recording, record: { choice: 'on', sitesOff: ['claude'] } });
    const without = await diagnose(browser);
    expect([without.record, first(without), without.recorded.length]).toEqual(['off', 'sure could-not-tell', 1]);
  });
});
