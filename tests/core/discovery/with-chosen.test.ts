import { describe, expect, it } from 'vitest';
import { withChosen } from '../../../utils/core/discovery/with-chosen.ts';
import { cookie, logOutLink, pressOf, proposal } from '../../components/harness/fake-proposal.ts';

const found = proposal();
const [link, item] = [logOutLink, pressOf('Log out', ['button', 'menuitem'])];
const draft = { cookies: [], storage: [], way: null, otherWays: [] } as const;
const chosen = (from: ReturnType<typeof withChosen>) => ({
  cookies: from.cookies.flatMap((one) => (one.chosen ? [one.name] : [])),
  ways: from.ways.flatMap((one) => (one.chosen ? [one.method] : [])),
});

describe('withChosen', () => {
  it('has what was chosen, in place of what would be proposed', () => {
    const cookies = [{ name: 'visitor_id', host: 'firm.example' }];
    const made = withChosen(found, { ...draft, cookies, way: item.method });
    expect(chosen(made)).toEqual({ cookies: ['visitor_id'], ways: [item.method] });
    expect(made.cookies.map(({ name }) => name)).toEqual(found.cookies.map(({ name }) => name));
  });

  it('has nothing chosen where nothing was', () => {
    expect(chosen(withChosen(found, draft))).toEqual({ cookies: [], ways: [] });
  });

  it('has in front what was chosen and is not there now, and says so', () => {
    const key = { area: 'local', key: 'token', origin: 'https://accounts.firm.example' } as const;
    const made = withChosen(found, {
      cookies: [{ name: 'gone', host: 'wiki.firm.example' }],
      storage: [key],
      way: { ...link.method, url: 'https://wiki.firm.example/bye' },
      otherWays: [item.method, pressOf('End', ['button']).method],
    });
    expect(made.cookies.slice(0, 2)).toEqual([
      cookie('gone', { points: 0, reason: 'before', chosen: true }),
      cookie('token', {
        points: 0,
        reason: 'before',
        chosen: true,
        kind: 'storage',
        area: 'local',
        host: 'accounts.firm.example',
      }),
    ]);
    expect(made.ways.map(({ chosen: is, reason, says }) => [says, reason, is]).slice(0, 3)).toEqual([
      [null, 'before', true],
      ['End', 'before', false],
      ['Log out', 'address', false],
    ]);
  });

  it('takes a cookie of the same name at another host, or a key of storage, for another one', () => {
    const made = withChosen(found, { ...draft, cookies: [{ name: 'wiki_session', host: 'firm.example' }] });
    expect(made.cookies.map(({ host, name, chosen: is }) => [name, host, is])).toEqual([
      ['wiki_session', 'firm.example', true],
      ['wiki_session', 'wiki.firm.example', false],
      ['visitor_id', 'firm.example', false],
    ]);
  });
});
