import { expect } from 'vitest';
import { originOf } from '../../practice-sites/any/any-app.ts';
import { words } from '../../words.ts';
import { chosenOf, findSignIn, saveSite, tryNow } from '../harness/any-site/adding.ts';
import { appOf, signInAtApp, signInAtAppAgain } from '../harness/any-site/any-app-steps.ts';
import { openLeavePage, ticks, waitForEndedRun } from '../harness/leaving/leaving.ts';
import { expectNoTraces, press, textOf } from '../harness/steps.ts';
import { story } from '../harness/story.ts';
import { waitFor } from '../harness/wait.ts';

/** Its sign-in is in no cookie: the leave page sees nothing but its open tabs. */
const APP = 'trap-bearer';

story(
  'adds a site from the row of its open tab on the leave page, in the private window or container of that tab alone',
  async ({ world, sites, browserName }) => {
    const { app, control, host } = appOf(sites, APP);
    await signInAtApp(world, app);
    const other = await world.openOtherStore(`${originOf(app)}/login`);
    await signInAtAppAgain(other.page, app);
    const [ordinary, inOther] = control.live();
    expect([ordinary, inOther]).not.toContain(undefined);
    const place =
      browserName === 'chromium'
        ? words('storePrivate')
        : words('storeContainer', { number: other.storeId.replace('firefox-container-', '') });

    const leave = await openLeavePage(world);
    const row = `${host}, ${place}`;
    await waitFor('both tabs among the doubts', async () => {
      const doubts = (await textOf(leave, '.leave-doubts')).replaceAll(/\s+/g, ' ');
      return doubts.split(host).length === 3 && doubts.includes(place);
    });
    await world.screenshot(leave, 'any-site/10-in-doubt', { fullPage: true });
    await press(leave, words('nameAndValue', { name: words('addThisSite'), value: row }));
    const adding = await world.waitForPage(`store=${other.storeId}#sites`);
    const proposed = await findSignIn(adding);
    expect(await textOf(adding, '.adding-head')).toContain(place);
    expect(chosenOf(proposed.cookies)).toEqual(['rover-token']);
    await world.screenshot(adding, 'any-site/10-found', { fullPage: true });
    const said = await tryNow(adding);
    expect(control.live(), `sessions on its server after "${said}"`).toEqual([ordinary]);
    expect(said).not.toMatch(/^Signed out\. The old sign-in no longer works\./);
    await saveSite(adding);
    await adding.close();

    // The other sign-in of the site is seen from now on, and ends with the others.
    await leave.bringToFront();
    await waitFor('the site in the list', async () => JSON.stringify(await ticks(leave)) === `{"${host}":true}`);
    await press(leave, words('signOutOf', { what: '1' }));
    await waitForEndedRun(world);
    expect(control.live()).toEqual([]);
    await expectNoTraces(world, sites);
  },
  { build: 'every-host', limitMs: 240_000 },
);
