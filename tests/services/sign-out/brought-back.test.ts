import { describe, expect, it } from 'vitest';
import { MINUTE } from '../../../utils/core/time.ts';
import { claude } from '../../../utils/sites/claude.ts';
import { createWorld, refOf } from '../../fakes/fake-world.ts';
import { cookie } from '../../fakes/samples/cookie.ts';
import { createRunningBrowser } from '../journal/recording.ts';

type Browser = Awaited<ReturnType<typeof createRunningBrowser>>;

const session = refOf('claude');

/** Signs out; the browser is killed and brings the cookie back from its disk, without an event. */
async function createBroughtBack(): Promise<{ browser: Browser; token: string }> {
  const browser = await createRunningBrowser();
  const token = await browser.signIn('claude');
  await browser.pass(MINUTE);
  const onDisk = browser.world.jar.everything();
  const { outcome } = await browser.app().handlers['sign-out']({ type: 'sign-out', session, scope: 'this-browser' });
  expect(outcome).toMatchObject({ kind: 'signed-out', oldSignIn: 'refused' });
  browser.close();
  for (const { cookie, value } of onDisk) browser.world.jar.put(cookie, value);
  await browser.start();
  return { browser, token };
}

const causes = async ({ app }: Browser) => {
  const { extra } = await app().handlers.diagnose({ type: 'diagnose', session });
  if (extra?.kind !== 'diagnosis') throw new Error('No diagnosis');
  return extra.diagnosis.causes.map(({ code, certainty }) => `${certainty} ${code}`);
};
const refused = async ({ app }: Browser) =>
  (await app().handlers['get-overview']({ type: 'get-overview' })).overview.sessions.map((one) => one.refused);

describe('a sign-in that Lights Out ended and a killed browser brought back', () => {
  it('is named so, and is no matter of security', async () => {
    const { browser } = await createBroughtBack();
    expect(await causes(browser)).toEqual(['sure brought-back']);
  });

  it('is not shown as signed in', async () => {
    const { browser } = await createBroughtBack();
    expect(await refused(browser)).toEqual([true]);
  });

  it('is an ordinary sign-in again once its cookie is written, as sites do that keep one id over sign-outs', async () => {
    const { browser, token } = await createBroughtBack();
    await browser.signIn('claude', { token });
    expect([await causes(browser), await refused(browser)]).toEqual([['sure still-signed-in'], [false]]);
    browser.world.server.end(token);
    expect(await causes(browser)).toEqual(['sure ended-by-site']);
  });
});

it('a sign-in of which a part was not asked about is shown as signed in where it comes back: that part may work', async () => {
  const remember = { name: 'remember', match: 'exact', hosts: ['claude.ai'] } as const;
  const site = { ...claude, authCookies: [...claude.authCookies, remember] };
  const browser = await createRunningBrowser(createWorld({ sites: [site] }));
  await browser.signIn('claude');
  browser.world.jar.put(cookie({ name: 'remember' }), 'r0123456789abcdef');
  const here = browser.world.jar.everything();
  const { outcome } = await browser.app().handlers['sign-out']({ type: 'sign-out', session, scope: 'this-browser' });
  expect(outcome).toEqual({ kind: 'signed-out', oldSignIn: 'refused', untried: ['remember'] });
  for (const one of here) browser.world.jar.put(one.cookie, one.value);
  expect(await refused(browser)).toEqual([false]);
});

it('a credential that the site takes again is no longer one that was ended, though nobody saw it written', async () => {
  const browser = await createRunningBrowser();
  const token = await browser.signIn('claude');
  await browser.app().handlers['sign-out']({ type: 'sign-out', session, scope: 'this-browser' });
  browser.world.server.signIn('claude', { token }); // while Lights Out could not hear of it
  expect(await causes(browser)).toEqual(['sure still-signed-in']);
  browser.world.server.faults.probe['diagnosis-probe'] = { kind: 'timeout' };
  expect(await causes(browser)).toEqual(['sure could-not-tell', 'possible connection']);
});

it('"Already signed out." is not said of a sign-in that came after, under the same session id, and went again', async () => {
  const browser = await createRunningBrowser();
  const token = await browser.signIn('claude');
  const press = async () =>
    (await browser.app().handlers['sign-out']({ type: 'sign-out', session, scope: 'this-browser' })).outcome;
  expect(await press()).toMatchObject({ kind: 'signed-out' });
  await browser.signIn('claude', { token });
  await browser.lose('claude', 'unseen');
  expect(await press()).toMatchObject({ kind: 'could-not-tell', reason: 'lost' });
});

it('a sign-out everywhere from another place in this browser is named when the site refuses the sign-in here', async () => {
  const browser = await createRunningBrowser();
  const token = await browser.signIn('claude');
  await browser.signIn('claude', { storeId: 'firefox-container-3' });
  await browser.pass(MINUTE);
  const elsewhere = refOf('claude', { storeId: 'firefox-container-3' });
  await browser.app().handlers['sign-out']({ type: 'sign-out', session: elsewhere, scope: 'everywhere' });
  browser.world.server.end(token);
  await browser.pass(60 * MINUTE);
  const { extra } = await browser.app().handlers.diagnose({ type: 'diagnose', session });
  expect(extra?.kind === 'diagnosis' ? extra.diagnosis.causes[0]?.evidence : null).toEqual([
    'site-refuses-cookie',
    'we-had-asked',
  ]);
});
