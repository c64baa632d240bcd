import { expect } from 'vitest';
import type { FaultMode } from '../../practice-sites/site/faults.ts';
import { words } from '../../words.ts';
import { chosenOf, saveSite, tryNow } from '../harness/any-site/adding.ts';
import { expectKind, findAtHost } from '../harness/any-site/kind-steps.ts';
import { leaveTogether } from '../harness/any-site/leave-with.ts';
import { goTo } from '../harness/go-to.ts';
import { expectNoTraces, signIn, signInAgain, signOutHere } from '../harness/steps.ts';
import { story } from '../harness/story.ts';

const cases: readonly (readonly [FaultMode, RegExp])[] = [
  [{ kind: 'server-error', scope: 'sign-out' }, /^Refused\./],
  [{ kind: 'challenge', scope: 'sign-out' }, /^Refused\./],
  [{ kind: 'hang', scope: 'sign-out' }, /^Refused\./],
  [{ kind: 'nothing-ended-kept', scope: 'sign-out' }, /^Refused\./],
  [{ kind: 'nothing-ended-cleared', scope: 'sign-out' }, /^Removed here only\./],
];

story(
  "recognises software on hosts that nobody named, and signs out by the page's own link, which holds a token",
  async ({ world, sites }) => {
    const { blog, mail } = sites.kinds;
    const [blogHost, mailHost] = ['blog.choir.example', 'mail.choir.example'];

    // A bare visit, which is all that a list of addresses could do, ends neither of the two.
    const bare = await signIn(world, { host: blogHost });
    await goTo(bare.page, `https://${blogHost}/wp-login.php?action=logout`);
    await signInAgain(bare.page, { host: mailHost });
    await goTo(bare.page, `https://${mailHost}/?_task=logout`);
    expect([blog.live().length, mail.live().length]).toEqual([1, 1]);
    await bare.page.close();
    blog.reset();
    mail.reset();

    for (const [host, control, name, kind] of [
      [blogHost, blog, 'Log Out', 'WordPress'],
      [mailHost, mail, 'Logout ada@example.test', 'Roundcube'],
    ] as const) {
      const { adding, proposed } = await findAtHost(world, host);
      await expectKind(adding, kind);
      expect(chosenOf(proposed.ways)).toEqual([words('wayControl', { role: 'link', control: name })]);
      await world.screenshot(adding, `everyday/05-kind-${host}`, { fullPage: true });
      const from = sites.requests.length;
      const said = await tryNow(adding);
      expect(control.live(), said).toEqual([]);
      expect(said).toMatch(/^Signed out\. The old sign-in no longer works\./);
      const visits = sites.requests.slice(from).filter((one) => one.secFetchMode === 'navigate' && one.host === host);
      expect(visits.filter(({ path }) => /logout/.test(path) && !/_(?:wpnonce|token)=/.test(path))).toEqual([]);
      await saveSite(adding);
      await adding.close();
    }

    // In a leave run, from a page that is not open.
    for (const host of [blogHost, mailHost]) await (await signIn(world, { host })).page.close();
    const ended = await leaveTogether(world, sites, [blogHost, mailHost]);
    expect([blog.live(), mail.live()], JSON.stringify([...ended])).toEqual([[], []]);

    for (const [mode, says] of cases) {
      blog.reset();
      const { page, tabId } = await signIn(world, { host: blogHost });
      blog.faults.mode = mode;
      const { popup, said } = await signOutHere(world, tabId, 90_000);
      expect(said, mode.kind).toMatch(says);
      expect(blog.live(), mode.kind).toHaveLength(1);
      await popup.close();
      await page.close();
    }
    await expectNoTraces(world, sites);
  },
  { build: 'every-host', limitMs: 400_000 },
);
