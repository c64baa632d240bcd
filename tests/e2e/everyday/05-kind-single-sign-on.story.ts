import { expect } from 'vitest';
import { words } from '../../words.ts';
import { addFromPopup, findSignIn, saveSite, tryNow } from '../harness/any-site/adding.ts';
import { expectKind } from '../harness/any-site/kind-steps.ts';
import { ASKED_AND_GONE } from '../harness/everyday.ts';
import { goTo } from '../harness/go-to.ts';
import { expectNoTraces, press, submitSignIn, textOf, waitForText } from '../harness/steps.ts';
import { story } from '../harness/story.ts';
import { waitFor } from '../harness/wait.ts';

const APP = 'library.example';
const PROVIDER = 'login.college.example';

story(
  "says that single sign-on comes back by itself, and leads to the provider's own sign-out on a press",
  async ({ world, sites }) => {
    const { college, library } = sites.kinds;
    const page = await world.openPage(`https://${APP}/`);
    await submitSignIn(page);
    await waitForText(page, 'main', /Signed in as/);
    const adding = await addFromPopup(world, await world.tabIdOf(page));
    await findSignIn(adding);
    expect(await textOf(adding, '.adding')).toContain(words('addSignOn', { host: PROVIDER }));
    const from = sites.requests.length;
    const said = await tryNow(adding);
    // Without a session it leads to the provider at once, so nothing there tells who is signed in.
    expect(said).toMatch(ASKED_AND_GONE);
    await waitForText(
      adding,
      '.adding',
      new RegExp(words('signOnBack', { at: 'other', site: APP, host: PROVIDER }).replaceAll('.', '\\.')),
    );
    await world.screenshot(adding, 'everyday/05-single-sign-on', { fullPage: true });
    expect([library.live().length, college.live().length], said).toEqual([0, 1]);
    await saveSite(adding);

    // It is true: the next visit comes back by itself. The popup says so too, and nothing was asked at the provider.
    expect(sites.requests.slice(from).filter(({ host }) => host === PROVIDER)).toEqual([]);
    await goTo(page, `https://${APP}/`);
    await waitForText(page, 'main', /Signed in as/);
    expect(library.live()).toHaveLength(1);

    const popup = await world.openPopup(await world.tabIdOf(page));
    await press(popup, words('signOutHere'));
    await waitForText(popup, '.way-back', new RegExp(PROVIDER));
    await world.screenshot(popup, 'everyday/05-single-sign-on-popup');
    const account = await world.openPage(`https://${PROVIDER}/realms/college/account/`);
    await waitForText(account, 'main', /Signed in as/);
    const before = sites.requests.length;
    await press(popup, words('signOutOf', { what: PROVIDER }));
    const provider = await waitFor('the page to add the provider', () =>
      world.waitForPage(`add=${encodeURIComponent(`https://${PROVIDER}`)}`),
    );
    expect(sites.requests.slice(before).filter(({ host }) => host === PROVIDER)).toEqual([]);
    await findSignIn(provider);
    await expectKind(provider, 'Keycloak');
    await world.screenshot(provider, 'everyday/05-single-sign-on-provider', { fullPage: true });
    const told = await tryNow(provider);
    expect(college.live(), told).toEqual([]);
    await saveSite(provider);

    await goTo(page, `https://${APP}/`);
    await waitForText(page, 'main', /Sign in/);
    expect(library.live()).toEqual([]);
    await expectNoTraces(world, sites);
  },
  { build: 'every-host' },
);
