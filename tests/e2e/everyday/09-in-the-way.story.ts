import { expect } from 'vitest';
import { SERVLETS_HOST } from '../../practice-sites/kinds/servlet-sites.ts';
import { saveSite, tryNow } from '../harness/any-site/adding.ts';
import { findAtHost } from '../harness/any-site/kind-steps.ts';
import { ASKED_AND_GONE } from '../harness/everyday.ts';
import { expectNoTraces, signIn, signInAgain, signOutHere } from '../harness/steps.ts';
import { story } from '../harness/story.ts';

const SILENT = `${SERVLETS_HOST}/silent`;

story(
  'sends no sign-out of a site that cannot be asked along with the cookie of an application above it',
  async ({ world, sites }) => {
    const { front, silent } = sites.kinds;
    const live = () => [silent.live().length, front.live().length];
    const { adding, tab } = await findAtHost(world, SILENT);
    const tried = await tryNow(adding);
    expect(live(), tried).toEqual([0, 0]);
    expect(tried).toMatch(ASKED_AND_GONE);
    await saveSite(adding);
    await adding.close();

    await signIn(world, { host: SERVLETS_HOST });
    await signInAgain(tab.page, { host: SILENT });
    const from = sites.requests.length;
    const { popup, said } = await signOutHere(world, tab.tabId, 60_000);
    await world.screenshot(popup, 'everyday/09-in-the-way');
    expect(live(), said).toEqual([1, 1]);
    expect(sites.requests.slice(from).filter(({ path }) => path.endsWith('/logout'))).toEqual([]);
    expect(said).toMatch(/^Could not tell\. Two different sign-ins of /);
    await expectNoTraces(world, sites);
  },
  { build: 'every-host' },
);
