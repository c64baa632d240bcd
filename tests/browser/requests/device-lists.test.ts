import { describe, expect, it } from 'vitest';
import type { RawAnswer } from '../../../utils/core/answers/answer.ts';
import type { SessionList } from '../../../utils/core/sites/session-list.ts';
import { NOON } from '../../fakes/ports/fake-clock.ts';
import { html, json } from '../../fakes/site-server/answers.ts';
import { byFlag, byToken, entries, handlesIn, open } from './site-with-devices.ts';

describe("listing a site's sessions", () => {
  it.each([
    ['a flag', byFlag],
    ['its own token', byToken],
  ])('hands out names, places and times, and tells this browser by %s', async (_what, sessionList) => {
    expect(await open(sessionList).list()).toMatchObject({
      kind: 'listed',
      more: 0,
      whole: true,
      canEndOthers: true,
      devices: entries.map(({ agent }, index) => ({
        name: agent,
        place: 'Vienna',
        lastUsedAt: NOON + index * 1_000,
        isCurrent: index === 0,
      })),
    });
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

  it('reads every entry, because each is judged', async () => {
    const many = Array.from({ length: 500 }, (_, index) => ({ secret: `s${index}` }));
    const { list } = open(byFlag, { '/list': json(200, { data: { devices: many } }) });
    expect(handlesIn(await list())).toHaveLength(500);
  });

  it.each<[string, unknown]>([
    ['says that there is more', { data: { devices: entries, has_more: true } }],
    ['says so at the top', { data: { devices: entries }, hasNextPage: true }],
    ['leads on to another page', { data: { devices: entries, next_cursor: 'abc' } }],
    ['counts more than it holds', { data: { devices: entries, total: entries.length + 1 } }],
    ['holds an entry that cannot be read', { data: { devices: [...entries, { agent: 'x' }] } }],
  ])('is not taken for the whole where it %s', async (_what, body) => {
    expect(await open(byFlag, { '/list': json(200, body) }).list()).toMatchObject({ whole: false });
  });

  it('is taken for the whole where it counts what it holds and leads nowhere', async () => {
    const body = { data: { devices: entries, total: entries.length, next: null, has_more: false } };
    expect(await open(byFlag, { '/list': json(200, body) }).list()).toMatchObject({ whole: true });
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
