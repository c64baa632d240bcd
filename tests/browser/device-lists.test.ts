import { describe, expect, it } from 'vitest';
import { createDeviceLists } from '../../utils/browser/requests/device-lists.ts';
import type { RawAnswer } from '../../utils/core/answers/answer.ts';
import type { DeviceList } from '../../utils/core/sessions/device.ts';
import type { SessionList, SiteDefinition } from '../../utils/core/sites/site.ts';
import type { Requests, SiteRequest } from '../../utils/ports/requests.ts';
import { claude } from '../../utils/sites/claude.ts';
import { NOON } from '../fakes/fake-clock.ts';
import { html, json } from '../fakes/fake-site-server.ts';
import { refOf } from '../fakes/fake-world.ts';
import { notImplemented } from '../fakes/not-implemented.ts';
import { container } from '../fakes/stores.ts';

const get = (path: string) =>
  ({
    method: 'GET',
    url: `https://claude.ai${path}`,
    body: null,
    contentType: null,
    csrf: null,
    bearer: null,
  }) as const;
const post = (path: string) => ({ ...get(path), method: 'POST', contentType: 'application/json' }) as const;
const byFlag: SessionList = {
  list: get('/list'),
  items: 'data.devices',
  id: 'secret',
  name: 'agent',
  place: 'city',
  lastUsed: { path: 'seen', unit: 's' },
  current: { flag: 'mine' },
  endOne: { request: post('/end'), send: { as: 'json-field', name: 'secret' } },
  endOthers: post('/end-others'),
  grade: 'A',
};
const byToken: SessionList = { ...byFlag, current: { equals: 'secret', of: get('/me'), at: 'session.token' } };
const siteWith = (sessionList: SessionList | null): SiteDefinition => ({ ...claude, sessionList });

const secrets = ['tok-3f9c0a7d51e84b26', 'tok-77aa01c2d9e04f13', 'tok-c0ffee1234567890'];
const entries = secrets.map((secret, index) => ({
  secret,
  agent: `Browser ${index}`,
  city: 'Vienna',
  seen: NOON / 1_000 + index,
  mine: index === 0,
}));
const answers: Readonly<Record<string, RawAnswer>> = {
  '/list': json(200, { data: { devices: entries } }),
  '/me': json(200, { session: { token: secrets[0] } }),
  '/end': json(200, {}),
  '/end-others': json(200, {}),
};

const session = refOf('claude');
const handlesIn = (seen: DeviceList) => (seen.kind === 'listed' ? seen.devices.map(({ handle }) => handle) : []);

/** The adapter over a site that answers by path. */
function open(sessionList: SessionList | null, change: Record<string, RawAnswer> = {}) {
  const asked: SiteRequest[] = [];
  const requests: Requests = {
    inPage: async () => notImplemented('a page'),
    sweep: async () => notImplemented('a sweep'),
    async fromBackground(_ref, _site, request, carried) {
      expect(carried).toEqual({ from: 'jar' });
      asked.push(request);
      const path = new URL(request.url).pathname;
      return change[path] ?? answers[path] ?? notImplemented(path);
    },
  };
  const lists = createDeviceLists(requests);
  const site = siteWith(sessionList);
  return {
    asked,
    lists,
    list: (ref = session) => lists.list(ref, site),
    end: (handle: string, ref = session) => lists.endOne(ref, site, handle),
    endOthers: () => lists.endOthers(session, site),
  };
}

describe("listing a site's sessions", () => {
  it.each([
    ['a flag', byFlag],
    ['its own token', byToken],
  ])('hands out names, places and times, and tells this browser by %s', async (_what, sessionList) => {
    expect(await open(sessionList).list()).toMatchObject({
      kind: 'listed',
      canEndOthers: true,
      devices: entries.map(({ agent }, index) => ({
        name: agent,
        place: 'Vienna',
        lastUsedAt: NOON + index * 1_000,
        isCurrent: index === 0,
      })),
    });
  });

  it("never lets out what the site calls an entry: it may be the session's own secret", async () => {
    for (const sessionList of [byFlag, byToken]) {
      const text = JSON.stringify(await open(sessionList).list());
      for (const secret of secrets) expect(text).not.toContain(secret);
    }
  });

  it('gives every entry a handle of its own, the same at every look', async () => {
    const { list } = open(byFlag);
    const first = handlesIn(await list());
    expect(new Set(first).size).toBe(secrets.length);
    expect(handlesIn(await list())).toEqual(first);
    expect(first.every((handle) => handle.length <= 64)).toBe(true);
  });

  it('makes no handle out of an id, however it looks', async () => {
    const ids = ['device-1', 'device-2', '1', '__proto__', 'constructor'];
    const { list } = open(byFlag, { '/list': json(200, { data: { devices: ids.map((secret) => ({ secret })) } }) });
    const handles = handlesIn(await list());
    expect(handles).toHaveLength(ids.length);
    expect(handles.filter((handle) => ids.includes(handle))).toEqual([]);
  });

  it("shares no handle between two workers: a screen's old handle must not mean another entry", async () => {
    const [before, after] = [
      open(byFlag),
      open(byFlag, { '/list': json(200, { data: { devices: entries.toReversed() } }) }),
    ];
    const old = handlesIn(await before.list());
    expect(handlesIn(await after.list()).filter((handle) => old.includes(handle))).toEqual([]);
    expect(await after.end(old[1] ?? '')).toBe(false);
    expect(after.asked.map(({ why }) => why)).toEqual(['list-sessions']);
  });

  it.each<[string, Record<string, RawAnswer>]>([
    ['a refusal', { '/list': json(401, {}) }],
    ['a challenge', { '/list': html(403) }],
    ['HTML', { '/list': html(200) }],
    ['a redirect', { '/list': { kind: 'redirect' } }],
    ['silence', { '/list': { kind: 'timeout' } }],
    ['an object for a list', { '/list': json(200, { data: { devices: {} } }) }],
    ['nothing at the path', { '/list': json(200, { devices: entries }) }],
    [
      'a body that was too long',
      { '/list': { kind: 'response', status: 200, contentType: 'application/json', challenged: false, body: null } },
    ],
    [
      'nesting without end',
      {
        '/list': {
          kind: 'response',
          status: 200,
          contentType: 'application/json',
          challenged: false,
          body: '['.repeat(100_000),
        },
      },
    ],
    ["no word about which entry is this browser's", { '/me': json(401, {}) }],
    ['an odd word about it', { '/me': json(200, { session: { token: null } }) }],
  ])('could not tell from %s', async (_what, change) => {
    expect(await open(byToken, change).list()).toEqual({ kind: 'could-not-tell' });
  });

  it('says "could not tell" for a site without a list, and sends nothing', async () => {
    const { asked, list, endOthers, end } = open(null);
    expect([await list(), await endOthers(), await end('x'), asked]).toEqual([
      { kind: 'could-not-tell' },
      false,
      false,
      [],
    ]);
  });

  it.each<[string, unknown]>([
    ['null', null],
    ['a word', 'x'],
    ['no id', { agent: 'x' }],
    ['an empty id', { secret: '' }],
    ['an id that is an object', { secret: {} }],
    ['a list', []],
  ])('leaves out an entry that is %s', async (_what, entry) => {
    expect(
      handlesIn(await open(byFlag, { '/list': json(200, { data: { devices: [entry, ...entries] } }) }).list()),
    ).toHaveLength(entries.length);
  });

  it("takes a number for an id, also for this browser's own", async () => {
    const numbered = {
      '/list': json(200, { data: { devices: [{ secret: 7 }, { secret: 8 }] } }),
      '/me': json(200, { session: { token: 8 } }),
    };
    expect(await open(byToken, numbered).list()).toMatchObject({
      devices: [{ isCurrent: false }, { isCurrent: true }],
    });
  });

  it('shows no more entries than anybody has devices', async () => {
    const many = Array.from({ length: 10_000 }, (_, index) => ({ secret: `s${index}` }));
    expect(handlesIn(await open(byFlag, { '/list': json(200, { data: { devices: many } }) }).list())).toHaveLength(200);
  });

  it('cuts a very long name, and accepts an entry without a name', async () => {
    const odd = [{ secret: 'a', agent: 'x'.repeat(100_000) }, { secret: 'b' }];
    expect(await open(byFlag, { '/list': json(200, { data: { devices: odd } }) }).list()).toMatchObject({
      devices: [{ name: 'x'.repeat(1_000) }, { name: '', place: null, lastUsedAt: null, isCurrent: false }],
    });
  });

  it.each<['s' | 'ms' | 'iso', unknown, number | null]>([
    ['s', NOON / 1_000, NOON],
    ['s', String(NOON / 1_000), NOON],
    ['ms', NOON, NOON],
    ['iso', '2025-11-21T12:00:00Z', NOON],
    ['iso', 'yesterday', null],
    ['iso', null, null],
    ['s', null, null],
    ['s', -5, null],
    ['s', 0, null],
    ['s', 'soon', null],
    ['s', 1e300, null],
    ['ms', 8.64e15 + 1, null],
    ['s', {}, null],
  ])('reads a last use in %s of %o as %s', async (unit, seen, expected) => {
    const sessionList: SessionList = { ...byFlag, lastUsed: { path: 'seen', unit } };
    expect(
      await open(sessionList, { '/list': json(200, { data: { devices: [{ secret: 'a', seen }] } }) }).list(),
    ).toMatchObject({ devices: [{ lastUsedAt: expected }] });
  });
});

describe("ending a site's sessions", () => {
  it("sends the entry's own id, and nothing of the others", async () => {
    const { asked, list, end } = open(byFlag);
    const [, second = ''] = handlesIn(await list());
    expect(await end(second)).toBe(true);
    expect(asked.at(-1)).toMatchObject({
      method: 'POST',
      url: 'https://claude.ai/end',
      body: JSON.stringify({ secret: secrets[1] }),
      why: 'end-session',
    });
  });

  it('sends nothing for a handle that it did not give, or gave for another session', async () => {
    const { asked, list, end } = open(byFlag);
    const [first = ''] = handlesIn(await list());
    expect([
      await end('nobody'),
      await end(secrets[0] ?? ''),
      await end(''),
      await end(first, refOf('claude', { storeId: container.id })),
    ]).toEqual([false, false, false, false]);
    expect(asked.filter(({ why }) => why === 'end-session')).toEqual([]);
  });

  it.each<[string, RawAnswer, boolean]>([
    ['taken', json(204, {}), true],
    ['refused', json(403, {}), false],
    ['redirected', { kind: 'redirect' }, false],
    ['not heard', { kind: 'timeout' }, false],
    ['never sent', { kind: 'not-sent', reason: 'no-token' }, false],
  ])('says whether its request was %s', async (_what, answer, expected) => {
    const { list, end, endOthers } = open(byFlag, { '/end': answer, '/end-others': answer });
    const [, second = ''] = handlesIn(await list());
    expect([await end(second), await endOthers()]).toEqual([expected, expected]);
  });

  it('does not end all others where the site knows no request for it', async () => {
    const { asked, list, endOthers } = open({ ...byFlag, endOthers: null });
    expect(await list()).toMatchObject({ canEndOthers: false });
    expect([await endOthers(), asked.length]).toEqual([false, 1]);
  });
});
