import { describe, expect, it } from 'vitest';
import { createTokenLists } from '../../../utils/browser/requests/token-lists.ts';
import type { RawAnswer } from '../../../utils/core/answers/answer.ts';
import type { Requests, SiteRequest } from '../../../utils/ports/requests.ts';
import { claude } from '../../../utils/sites/claude.ts';
import { refOf } from '../../fakes/fake-world.ts';
import { NOON } from '../../fakes/ports/fake-clock.ts';
import { notImplemented } from '../../fakes/ports/not-implemented.ts';
import { html, json } from '../../fakes/site-server/answers.ts';

const session = refOf('claude');
const of = (owner: string) => `/api/oauth/organizations/${owner}/oauth_tokens`;
const laptop = { id: 'tok-1', name: 'Claude Code', created_at: new Date(NOON).toISOString(), is_revoked: false };
const answers: Readonly<Record<string, RawAnswer>> = {
  '/api/organizations': json(200, [{ uuid: 'home' }, { uuid: 'work' }]),
  [of('home')]: json(200, [laptop, { ...laptop, id: 'tok-2', is_revoked: true }]),
  [of('work')]: json(200, [{ id: 'tok-3' }]),
  [`${of('home')}/tok-1/revoke`]: json(200, null),
};

function open(change: Record<string, RawAnswer> = {}) {
  const asked: SiteRequest[] = [];
  const requests: Requests = {
    inPage: async () => notImplemented('a page'),
    sweep: async () => notImplemented('a sweep'),
    async fromBackground(_ref, _site, request, carried) {
      expect(carried).toEqual({ from: 'jar' });
      asked.push(request);
      const { pathname } = new URL(request.url);
      return change[pathname] ?? answers[pathname] ?? notImplemented(pathname);
    },
  };
  const lists = createTokenLists(requests);
  const list = async () => {
    const seen = await lists.list(session, claude);
    return seen.kind === 'listed' ? seen : null;
  };
  return { asked, lists, list };
}

describe('listing access of programs', () => {
  it('asks each owner, and gives names and dates as far as they are told, without what is revoked', async () => {
    const { asked, list } = open();
    const seen = await list();
    expect(seen?.tokens.map(({ name, givenAt }) => [name, givenAt])).toEqual([
      ['Claude Code', NOON],
      [null, null],
    ]);
    expect([seen?.owners.length, seen?.whole]).toEqual([2, true]);
    expect(asked.map(({ method, why }) => [method, why])).toEqual(Array(3).fill(['GET', 'list-tokens']));
    expect(JSON.stringify(seen)).not.toMatch(/tok-|home|work/);
  });

  it('says of the list of what was sent no id that the site gave', async () => {
    const { asked, list, lists } = open();
    await lists.revoke(session, claude, (await list())?.tokens[0]?.handle ?? '');
    for (const { listedAs } of asked) expect(listedAs).not.toMatch(/tok-|home|work/);
  });

  it.each<[string, Record<string, RawAnswer>]>([
    ['no owners', { '/api/organizations': json(200, []) }],
    ['a refusal', { '/api/organizations': json(403, {}) }],
    ['a challenge', { '/api/organizations': html(403) }],
    ['silence', { '/api/organizations': { kind: 'timeout' } }],
    ['an id that fits no address', { '/api/organizations': json(200, [{ uuid: '../admin' }]) }],
    ['no list of any owner', { [of('home')]: json(404, {}), [of('work')]: html(200) }],
    ['an object for a list', { [of('home')]: json(200, {}), [of('work')]: json(200, {}) }],
  ])('could not tell from %s', async (_what, change) => {
    expect(await open(change).list()).toBeNull();
  });

  it.each<[string, Record<string, RawAnswer>]>([
    ['an owner does not answer', { [of('work')]: { kind: 'timeout' } }],
    ['an entry has no id', { [of('work')]: json(200, [{ name: 'x' }]) }],
    ['an owner has no id', { '/api/organizations': json(200, [{ uuid: 'home' }, { name: 'work' }]) }],
    ["an owner's id fits no address", { '/api/organizations': json(200, [{ uuid: 'home' }, { uuid: 'a/b' }]) }],
    ['an id fits no address', { [of('work')]: json(200, [{ id: 'a/b' }]) }],
  ])('is not the whole list where %s', async (_what, change) => {
    const seen = await open(change).list();
    expect([seen?.tokens.length, seen?.owners.length, seen?.whole]).toEqual([1, 1, false]);
  });

  it.each<[unknown, string | null, number | null]>([
    [{ ...laptop, name: 'two\nlines\u202e', created_at: 'soon' }, 'two lines', null],
    [{ ...laptop, name: '\u200b', created_at: 1 }, null, null],
    [{ ...laptop, name: undefined, client_name: 'Another' }, 'Another', NOON],
  ])('makes of %j what may be shown', async (entry, name, givenAt) => {
    const seen = await open({ [of('home')]: json(200, [entry]) }).list();
    expect(seen?.tokens[0]).toMatchObject({ name, givenAt });
  });
});

describe('revoking one', () => {
  it('asks once, at its own address, with its id alone', async () => {
    const { asked, list, lists } = open();
    const [first] = (await list())?.tokens ?? [];
    expect(await lists.revoke(session, claude, first?.handle ?? '')).toBe(true);
    expect(asked.at(-1)).toMatchObject({
      method: 'POST',
      url: `https://claude.ai${of('home')}/tok-1/revoke`,
      body: '"tok-1"',
      why: 'revoke-token',
    });
  });

  it.each(['nobody', ''])('sends nothing for the handle "%s"', async (handle) => {
    const { asked, lists } = open();
    expect(await lists.revoke(session, claude, handle)).toBe(false);
    expect(asked).toEqual([]);
  });

  it('is not done where the site refuses', async () => {
    const { list, lists } = open({ [`${of('home')}/tok-1/revoke`]: json(403, {}) });
    expect(await lists.revoke(session, claude, (await list())?.tokens[0]?.handle ?? '')).toBe(false);
  });
});
