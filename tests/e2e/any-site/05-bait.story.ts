import { expect } from 'vitest';
import type { SiteProposal } from '../../../utils/core/discovery/site-proposal.ts';
import type { ControlMark } from '../../../utils/core/sites/control-mark.ts';
import type { SiteDraft } from '../../../utils/core/sites/own-site.ts';
import { originOf } from '../../practice-sites/any/any-app.ts';
import { BAIT } from '../../practice-sites/any/bait-app.ts';
import { credentialName } from '../../practice-sites/any/credential.ts';
import { appOf, signInAtApp } from '../harness/any-site/any-app-steps.ts';
import { story } from '../harness/story.ts';
import type { World } from '../harness/world.ts';

type Answered = {
  readonly outcome: { readonly kind: string } | null;
  readonly extra: { kind: string; proposal?: SiteProposal } | null;
};

const send = async (world: World, message: object): Promise<Answered> =>
  JSON.parse(
    await world.inExtension(async ({ runtime }, asked) => JSON.stringify(await runtime.sendMessage(asked)), message),
  );

const mark = { testId: null, id: null, classes: [], path: null } as const;
/** Marks that fit bait alone: a link to another site, a link in an article, a draft that somebody writes, a script. */
const baits: readonly ControlMark[] = [
  { ...mark, role: 'link', name: 'Log out', path: '/logout', place: 'header:1>nav:1>a:1' },
  { ...mark, role: 'link', name: 'Log out', path: null, place: 'header:1>nav:1>article:1>p:1>a:1' },
  { ...mark, role: 'link', name: 'Sign out', path: '/draft/logout', place: 'header:1>nav:1>div:2>a:1' },
  { ...mark, role: 'link', name: 'Sign out', path: null, place: 'header:1>nav:1>a:2' },
];

story(
  'proposes and presses no bait, not even where a definition asks for it, and presses the real control',
  async ({ world, sites }) => {
    const { app, control, host } = appOf(sites, 'trap-bait');
    const { tabId, storeId } = await signInAtApp(world, app);
    const from = sites.requests.length;
    const asked = () =>
      sites.requests
        .slice(from)
        .filter((one) => one.host === BAIT.elsewhere || (one.host === host && /logout|delete|draft/.test(one.path)));
    const { extra } = await send(world, { type: 'find-sign-in', address: originOf(app), tabId, storeId: null });
    const ways = extra?.proposal?.ways ?? [];
    expect(ways.map(({ says, method }) => [says, method.kind])).toEqual([['Sign out', 'press']]);

    const draft = (way: SiteDraft['way']): SiteDraft => ({
      origin: originOf(app),
      registrableDomain: host,
      name: app.brand,
      cookies: [{ name: credentialName(app), host }],
      storage: [],
      way,
      otherWays: [],
      rest: 'goes',
    });
    const tryIt = (way: SiteDraft['way']) => send(world, { type: 'try-site', draft: draft(way), storeId });
    const press = { kind: 'press', scope: 'this-browser', url: `${originOf(app)}/`, grade: 'B' } as const;
    for (const bait of baits) expect((await tryIt({ ...press, steps: [bait] })).extra?.kind).toBe('site-tried');
    expect([control.live().length, asked()]).toEqual([1, []]);

    await tryIt(ways[0]?.method ?? null);
    expect([control.live().length, asked()]).toEqual([0, []]);
  },
  { build: 'every-host' },
);
