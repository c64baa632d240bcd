import { describe, expect, it } from 'vitest';
import { declaredName, findAuthCookie } from '../../../utils/core/cookies/auth-cookies.ts';
import { findLearnedLength } from '../../../utils/core/sessions/learned-length.ts';
import { isKnownSite } from '../../../utils/core/sites/known-site.ts';
import { toOwnDefinition, toOwnDraft } from '../../../utils/core/sites/own-site.ts';
import { findFaults } from '../../../utils/core/sites/site-faults.ts';
import { DAY } from '../../../utils/core/time.ts';
import { google } from '../../../utils/sites/google.ts';
import { createWorld } from '../../fakes/fake-world.ts';
import { NOON } from '../../fakes/ports/fake-clock.ts';
import { cookie } from '../../fakes/samples/cookie.ts';
import { wikiDraft } from '../../fakes/samples/wiki-draft.ts';
import { getOverview } from '../background/ask-for-overview.ts';

const HOST = 'wiki.example.org';
const draft = { ...wikiDraft, cookies: [], storage: [], way: null };
const site = toOwnDefinition(draft);
const ref = { siteId: site.id, storeId: '0', partition: null };
const visit = (change: object) => cookie({ domain: HOST, expiresAt: NOON + 3 * DAY, ...change });

async function saved(...cookies: ReturnType<typeof cookie>[]) {
  const world = createWorld();
  for (const one of cookies) world.jar.put(one, 'a-value');
  const worker = world.start();
  const { app } = worker;
  expect((await app.handlers['save-site']({ type: 'save-site', draft })).result).toBe('saved');
  return {
    app,
    world,
    overview: () => getOverview(worker),
    sessions: async () => (await getOverview(worker)).sessions,
  };
}

describe('a site that was saved with nothing chosen', () => {
  it('says that somebody may be signed in while a cookie of its host looks like a sign-in, until its end', async () => {
    const { sessions } = await saved(visit({ name: 'mw_session' }), visit({ name: 'CookieConsent' }));
    expect(await sessions()).toMatchObject([
      { ref, sign: 'may-be', cookieNames: ['mw_session'], lifetime: { kind: 'until', expiresAt: NOON + 3 * DAY } },
    ]);
  });

  it.each([
    ['that is documented as something else', { name: 'CookieConsent' }],
    ['that is empty', { name: 'mw_session', looksEmpty: true }],
    ['whose date has passed', { name: 'mw_session', expiresAt: NOON - 1 }],
    ['of its parent, which another site may share', { name: 'mw_session', domain: 'example.org' }],
    ['of a host beside it', { name: 'mw_session', domain: 'shop.example.org' }],
  ])('counts no cookie %s', async (_what, change) => {
    expect(await (await saved(visit(change))).sessions()).toEqual([]);
  });

  it('has a guide, and removes here what looks like a sign-in at its host, and nothing of its parent', async () => {
    const { app, world } = await saved(
      visit({ name: 'mw_session' }),
      visit({ name: 'parent_session', domain: 'example.org' }),
    );
    expect(site.signOut.map(({ kind }) => kind)).toEqual(['guide']);
    await app.handlers['remove-data']({ type: 'remove-data', session: ref, allStores: false, trustedDevice: false });
    expect(world.jar.names('0')).toEqual(['parent_session']);
  });

  it('is seen by likeness, and its draft has nothing chosen again', async () => {
    const { sites } = await (await saved()).overview();
    expect(sites.find(({ id }) => id === site.id)?.seenBy).toBe('likeness');
    expect(findFaults(site)).toEqual([]);
    expect(toOwnDraft(site)).toEqual({ ...draft, rest: 'stays' });
  });

  it('learns the length of each cookie by its own name', () => {
    const one = visit({ name: 'mw_session' });
    const auth = findAuthCookie(site, one);
    expect(auth && declaredName(auth, one)).toBe('mw_session');
    expect(findLearnedLength(site, one, NOON)).toEqual({ name: 'mw_session', lengthMs: 3 * DAY });
  });

  it('is not taken at a host where cookies of a built-in site are', () => {
    const at = (host: string) => toOwnDefinition({ ...draft, origin: `https://${host}`, registrableDomain: host });
    expect(['google.com', 'firm.example'].map((host) => isKnownSite(at(host), [google]))).toEqual([true, false]);
  });
});
