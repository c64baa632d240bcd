import { describe, expect, it } from 'vitest';
import { hasAlike } from '../../../utils/core/discovery/has-alike.ts';
import { withShown } from '../../../utils/core/discovery/with-shown.ts';
import type { CookieChange } from '../../../utils/core/watching/cookie-changes.ts';
import { cookie, logOutLink, pressOf, proposal } from '../../components/harness/fake-proposal.ts';

const host = 'wiki.firm.example';
const change = (name: string, change: CookieChange['change'] = 'gone'): CookieChange => ({
  name,
  host,
  area: null,
  change,
});
const found = proposal({
  cookies: [
    cookie('visitor', { points: 60, chosen: true }),
    cookie('sid', { points: 56 }),
    cookie('longest', { points: 10, reason: 'long' }),
    cookie('sid', { kind: 'storage', area: 'local' }),
  ],
});
const after = (...cookies: readonly CookieChange[]) =>
  withShown(found, { ways: [], cookies }).cookies.map(({ chosen, name, reason }) => [name, reason, chosen]);

describe('what was seen of cookies while somebody signed out', () => {
  it('puts what went in front, chooses it alone, and says why', () => {
    expect(after(change('sid'))).toEqual([
      ['sid', 'went', true],
      ['visitor', 'session', false],
      ['longest', 'long', false],
      ['sid', 'session', false],
    ]);
  });

  it('takes what got another value for the sign-in, if it looks like one', () => {
    expect(after(change('sid', 'changed'), change('longest', 'changed')).slice(0, 2)).toEqual([
      ['sid', 'changed', true],
      ['visitor', 'session', false],
    ]);
  });

  it('believes what went, whatever it looks like', () => {
    expect(after(change('longest'))[0]).toEqual(['longest', 'went', true]);
  });

  it('chooses a key of web storage that went, not the cookie of the same name', () => {
    const [first, second] = withShown(found, { ways: [], cookies: [{ ...change('sid'), area: 'local' }] }).cookies;
    expect([first?.kind, first?.reason, second?.kind]).toEqual(['storage', 'went', 'cookie']);
  });

  it.each<[string, readonly CookieChange[]]>([
    ['nothing changed', []],
    ['only something changed that is no sign-in', [change('longest', 'changed')]],
    ['something went that was never proposed', [change('theme')]],
  ])('leaves the proposal as it is where %s', (_what, cookies) => {
    expect(withShown(found, { ways: [], cookies }).cookies).toBe(found.cookies);
  });
});

describe('ways that were shown', () => {
  const shown = { ...pressOf('Log out', ['button']), reason: 'shown', chosen: true } as const;

  it('stand in front, and the first of them is chosen', () => {
    const { ways } = withShown(proposal({ ways: [logOutLink] }), { ways: [shown], cookies: [] });
    expect(ways).toEqual([shown, { ...logOutLink, chosen: false }]);
  });

  it('take the place of the same way that was found before', () => {
    const { ways } = withShown(proposal({ ways: [pressOf('Log out', ['button'])] }), { ways: [shown], cookies: [] });
    expect(ways).toEqual([shown]);
  });
});

describe('two cookies that look much alike', () => {
  it.each<[string, number, number, boolean]>([
    ['are close', 60, 56, true],
    ['are far apart', 60, 40, false],
    ['both say that they are the sign-in', 100, 100, false],
  ])('are told of where they %s', (_what, first, second, expected) => {
    expect(hasAlike([cookie('a', { points: first }), cookie('b', { points: second })])).toBe(expected);
  });

  it('are not told of where one stands alone, or one was seen to go', () => {
    expect(hasAlike([cookie('a')])).toBe(false);
    expect(hasAlike([cookie('a', { reason: 'went' }), cookie('b')])).toBe(false);
  });
});
