import { describe, expect, it } from 'vitest';
import { compareByEnd } from '../../../utils/core/overview/overview-order.ts';
import { defaultSettings } from '../../../utils/core/settings/settings.ts';
import { DAY } from '../../../utils/core/time.ts';
import { refOf } from '../../fakes/fake-world.ts';
import { NOON } from '../../fakes/ports/fake-clock.ts';
import { cookie } from '../../fakes/samples/cookie.ts';
import { overview, sessionView, until } from '../../fakes/samples/overview.ts';
import { run } from '../../fakes/samples/run.ts';
import { container } from '../../fakes/samples/stores.ts';

const character = cookie({ name: 'HTTP_AUTHORIZATION', domain: 'character.ai', expiresAt: NOON + DAY });
const sites = (cookies: Parameters<typeof overview>[0]) =>
  overview(cookies).sessions.map(({ ref }) => `${ref.siteId} ${ref.storeId}`);

describe('buildOverview', () => {
  it('finds every session of every site in every store, soonest end first', () => {
    const cookies = [
      cookie(),
      cookie({ storeId: '1', expiresAt: null }),
      character,
      cookie({ storeId: container.id, expiresAt: 'unknown' }),
    ];
    expect(sites({ cookies })).toEqual(['claude 1', 'character-ai 0', 'claude 0', `claude ${container.id}`]);
  });

  it('leaves out sites that are switched off or that we may not look at, and keeps them in the list of sites', () => {
    const given = {
      cookies: [cookie(), character],
      settings: { ...defaultSettings, sitesOff: ['claude'] },
      access: new Map([['character-ai', 'missing'] as const]),
    };
    expect(sites(given)).toEqual([]);
    expect(overview(given).sites).toMatchObject([
      { id: 'character-ai', access: 'missing' },
      { id: 'claude', enabled: false, access: 'unknown' },
      { id: 'claude-console' },
    ]);
  });

  it('keeps a site whose access is unknown', () => {
    expect(sites({ cookies: [cookie()], access: new Map([['claude', 'unknown']]) })).toEqual(['claude 0']);
  });

  it('names stores as the user named them, also in sessions and runs', () => {
    const settings = { ...defaultSettings, storeNames: { [container.id]: 'Work' } };
    const shown = overview({
      settings,
      cookies: [cookie({ storeId: container.id })],
      runs: [run({ ref: refOf('claude', { storeId: container.id }) })],
    });
    expect(shown.stores.find(({ id }) => id === container.id)?.name).toBe('Work');
    expect(shown.sessions[0]?.store.name).toBe('Work');
    expect(shown.runs[0]?.store.name).toBe('Work');
  });

  it("names the store of a run by the user's name, although the store is gone", () => {
    const settings = { ...defaultSettings, storeNames: { 'firefox-container-9': 'Bank' } };
    expect(
      overview({ settings, runs: [run({ ref: refOf('claude', { storeId: 'firefox-container-9' }) })] }).runs[0]?.store,
    ).toMatchObject({ kind: 'container', number: 9, name: 'Bank' });
  });

  it('gives a run the name of its site, or the id if the site is gone, and never the digest', () => {
    const { runs } = overview({ runs: [run({ digest: 'deadbeef' }), run({ id: 'b', ref: refOf('gone') })] });
    expect(runs.map(({ siteName }) => siteName).sort()).toEqual(['Claude', 'gone']);
    expect(JSON.stringify(runs)).not.toMatch(/digest|deadbeef/);
  });

  it('is plain JSON', () => {
    const shown = overview({
      cookies: [cookie(), character, cookie({ expiresAt: 'unknown', storeId: '1' })],
      runs: [run()],
    });
    expect(JSON.parse(JSON.stringify(shown))).toEqual(shown);
  });

  it("says how each site's sign-out works", () => {
    expect(overview().sites.map(({ id, signOutKind }) => [id, signOutKind])).toEqual([
      ['character-ai', 'request'],
      ['claude', 'request'],
      ['claude-console', 'guide'],
    ]);
  });
});

describe('compareByEnd', () => {
  it('sorts by end, then by name, then by store', () => {
    const order = [
      sessionView({ kind: 'browser-session' }, 'Zed'),
      sessionView(until(1), 'B'),
      sessionView(until(2), 'A'),
      sessionView(until(2), 'A', container),
      sessionView(until(2), 'B'),
      sessionView({ kind: 'unknown' }, 'A'),
      sessionView({ kind: 'unknown' }, 'B'),
    ];
    expect(order.toReversed().sort(compareByEnd)).toEqual(order);
  });
});
