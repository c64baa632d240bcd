import { describe, expect, it } from 'vitest';
import type { Cookie } from '../../../utils/core/cookies/cookie.ts';
import { findUnaccounted } from '../../../utils/core/leave/unaccounted.ts';
import { toOwnDefinition } from '../../../utils/core/sites/own-site.ts';
import { allSites } from '../../../utils/sites/all-sites.ts';
import { createWorld, refOf } from '../../fakes/fake-world.ts';
import { NOON } from '../../fakes/ports/fake-clock.ts';
import { cookie } from '../../fakes/samples/cookie.ts';
import { wikiDraft } from '../../fakes/samples/wiki-draft.ts';
import { createFarWorld, town } from '../leave/far-world.ts';
import { overviewOf, toEnd } from '../leave/to-end.ts';
import { remove, session } from './press-removal.ts';

const RANDOM = 'a0123456789abcdef';
const atGoogle = (name: string) => cookie({ name, domain: 'google.com' });

const HOST = 'chat.example';
const draft = { ...wikiDraft, origin: `https://${HOST}`, registrableDomain: HOST, cookies: [], way: null };
const chat = toOwnDefinition({ ...draft, storage: [{ area: 'local', key: 'access_token', origin: draft.origin }] });

/** What a removal says after what stood here alone, and what is here then. */
async function removed(given: readonly Cookie[], ref = session, sites = allSites) {
  const world = createWorld({ sites: [...sites] });
  world.hostAccess.setEverySite('granted');
  for (const one of given) world.jar.put(one, RANDOM);
  const { extra, outcome } = await remove(world, ref, { places: 'named' });
  return { extra, outcome, left: world.jar.names('0'), overview: await overviewOf(world.start().app) };
}

describe('that no sign-in was left to end is said only where that is proven', () => {
  it('not where cookies stay that the row names, which are named', async () => {
    const given = ['SID', 'HSID'].map(atGoogle);
    const { extra, left, outcome, overview } = await removed(given, refOf('google'));
    expect(left.toSorted()).toEqual(['HSID', 'SID']);
    expect(outcome).toMatchObject({ reason: 'site-not-told', removedCookies: 0 });
    expect(extra).toMatchObject({ report: { stayed: ['HSID', 'SID'] } });
    expect(overview.unaccounted).toMatchObject([{ ref: refOf('google'), cookieNames: ['HSID', 'SID'] }]);
  });

  it.each(['PHPSESSID', 'c_user', 'sessionKeyV3', 'lastActiveOrg', 'theme'])(
    'as a row would say of %s that it may be one',
    async (name) => {
      const one = cookie({ name, domain: name === 'c_user' ? 'facebook.com' : 'claude.ai' });
      const ref = refOf(name === 'c_user' ? 'facebook' : 'claude');
      const isNamed = findUnaccounted([one], allSites, NOON).length > 0;
      const { outcome } = await removed([one], ref);
      expect(outcome).toMatchObject({ reason: isNamed ? 'site-not-told' : 'no-sign-in' });
    },
  );

  it('not where the site keeps its sign-in in storage, which no page of it shows', async () => {
    const { outcome } = await removed([], refOf(chat.id), [chat]);
    expect(outcome).toMatchObject({ reason: 'site-not-told' });
  });

  it('not at a site without a definition, whose storage may hold one', async () => {
    const { outcome } = await removed([], refOf('other:town.example'));
    expect(outcome).toMatchObject({ reason: 'site-not-told' });
  });

  it('not in a leave run at such a site either, though its cookies went before', async () => {
    const world = createFarWorld();
    const { app } = world.start();
    world.jar.drop(() => true);
    await app.handlers.leave({ type: 'leave', sessions: [town], clearing: 'unwanted' });
    expect((await toEnd(app)).leave?.items).toMatchObject([{ outcome: { reason: 'site-not-told' } }]);
  });

  it('still where a sign-in of another known site stands at a host that both have', async () => {
    const console = cookie({ name: 'sessionKey', domain: 'platform.claude.com' });
    const { outcome } = await removed([cookie({ name: 'theme', looksRandom: false }), console]);
    expect(outcome).toMatchObject({ reason: 'no-sign-in', remainingCookies: 0 });
  });
});
