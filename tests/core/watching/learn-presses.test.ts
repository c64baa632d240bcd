import { describe, expect, it } from 'vitest';
import { learnPresses } from '../../../utils/core/watching/learn-presses.ts';
import type { WatchedPress } from '../../../utils/core/watching/sign-out-watch.ts';
import { NOON } from '../../fakes/ports/fake-clock.ts';
import { control, pressed, WIKI, watched } from './watched.ts';

const learn = (...presses: WatchedPress[]) => learnPresses(watched({ presses }), [WIKI]);
const places = (...presses: WatchedPress[]) => {
  const way = learn(...presses);
  return way?.kind === 'press' ? way.steps.map(({ place }) => place) : null;
};
const at = (place: string, name: string | null = null, change: Partial<WatchedPress['control']> = {}) =>
  pressed({ control: { ...control({ mark: { place, name } }), ...change } });
const logOut = at('b', 'Log out');

describe('the presses of a watched sign-out', () => {
  it('are the button alone, on its own page', () => {
    expect(learn(logOut)).toMatchObject({ kind: 'press', scope: 'this-browser', url: `${WIKI}/home`, grade: 'B' });
  });

  it.each<[string, readonly WatchedPress[], readonly string[]]>([
    ['begin with the opener of the menu', [at('a'), logOut], ['a', 'b']],
    ['end with the confirmation', [logOut, at('c', 'Yes')], ['b', 'c']],
    ['have all three', [at('a'), logOut, at('c', 'OK')], ['a', 'b', 'c']],
    ['have a control once that was pressed again while the site was slow', [at('a'), logOut, logOut], ['a', 'b']],
    ['have the opener once that was pressed again', [at('a'), at('a'), at('a'), logOut], ['a', 'b']],
    [
      'go on to the page that asks again',
      [logOut, { ...at('d', 'Log out'), path: '/logout', page: 'two' }],
      ['b', 'd'],
    ],
    ['leave out what led to the page', [{ ...at('z'), page: 'zero' }, logOut], ['b']],
    [
      'leave out a link to elsewhere in the same document',
      [at('l', 'Home', { href: link('/home'), isScripted: false }), logOut],
      ['b'],
    ],
    ['leave out what was pressed before the menu', [at('l', 'Like'), at('s', 'Save'), at('a'), logOut], ['a', 'b']],
    [
      'keep each menu on the way, but nothing before it',
      [at('l', 'Like'), at('m', null, { opensMenu: true }), at('n', null, { opensMenu: true }), logOut],
      ['m', 'n', 'b'],
    ],
    ['leave out what sends something', [at('s', 'Send'), logOut], ['b']],
    ['leave out what was pressed long before', [{ ...at('l'), at: NOON - 60_000 }, logOut], ['b']],
    ['are a control without any words, where a person showed it', [at('a'), at('x')], ['a', 'x']],
  ])('%s', (_what, presses, expected) => {
    expect(places(...presses)).toEqual(expected);
  });

  it('have an opener that nothing makes a control, and not what was pressed idly before', () => {
    const plain = (place: string) => at(place, null, { mark: { ...control().mark, role: 'other', name: null, place } });
    expect(places(plain('p:1'), plain('p:2'), plain('div:1'), logOut)).toEqual(['div:1', 'b']);
    expect(places(plain('p:1'), at('a'), logOut)).toEqual(['a', 'b']);
  });

  it('keep no name of a person', () => {
    const way = learn(at('a', 'Ada Lovelace'), logOut);
    expect(JSON.stringify(way)).not.toContain('Lovelace');
  });

  it.each<[string, WatchedPress]>([
    ['that deletes an account', at('b', 'Delete my account')],
    ['that leads to another site', at('b', 'Log out', { href: link('/logout', 'https://sso.example') })],
    ['inside what somebody wrote', at('b', 'Log out', { insideContent: true })],
    ['on a page whose address looks random', { ...logOut, path: '/u/*' }],
    ["that is no page of the site's own", { ...logOut, origin: 'https://other.example' }],
  ])('are not kept with a control %s', (_what, press) => {
    expect(learn(press)).toBeNull();
  });

  it('are none where nothing was pressed, or all of it long after the sign-in went', () => {
    expect([learn(), learn({ ...logOut, at: NOON + 60_000 })]).toEqual([null, null]);
  });
});

function link(path: string, origin = WIKI) {
  return { origin, path, hasQuery: false, queryWord: null, hash: '' };
}
