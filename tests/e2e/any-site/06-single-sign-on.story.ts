import { expect } from 'vitest';
import { SERVICE } from '../../practice-sites/any/single-sign-on.ts';
import { addFromPopup, chosenOf, findSignIn, saveSite, tryNow } from '../harness/any-site/adding.ts';
import { expectNoTraces, submitSignIn } from '../harness/steps.ts';
import { story } from '../harness/story.ts';
import { waitFor } from '../harness/wait.ts';

story(
  'signs out of a site whose sign-out leads on to another host, which signs in there unasked, and ends both',
  async ({ world, sites }) => {
    const { service, desk } = sites.singleSignOn;
    const page = await world.openPage(`https://${SERVICE.host}/`);
    await submitSignIn(page);
    await waitFor('the service', () => page.evaluate(() => document.body.textContent?.includes('Signed in as')));
    const adding = await addFromPopup(world, await world.tabIdOf(page));
    const proposed = await findSignIn(adding);
    expect(chosenOf(proposed.cookies)).toEqual([SERVICE.cookie]);
    const said = await tryNow(adding);
    await world.screenshot(adding, 'any-site/06-single-sign-on');
    await saveSite(adding);
    expect([service.live(), desk.live()], said).toEqual([[], []]);
    expect(said).toMatch(/^Signed out\./);
    await expectNoTraces(world, sites);
  },
  { build: 'every-host' },
);
