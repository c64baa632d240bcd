import { describe, expect, it } from 'vitest';
import { findControl } from '../../../utils/core/discovery/find-control.ts';
import type { ControlSeen } from '../../../utils/core/discovery/page-snapshot.ts';
import type { ControlMark } from '../../../utils/core/sites/control-mark.ts';
import { controlOf, formOf, linkOf, markOf, pageOf, SITE } from './page-of.ts';

const find = (mark: Partial<ControlMark>, ...controls: readonly ControlSeen[]) =>
  findControl(pageOf(controls), markOf(mark))?.mark.place ?? null;
const at = (place: string, mark: Partial<ControlMark> = {}, change: Partial<ControlSeen> = {}) =>
  controlOf({ ...change, mark: { ...mark, place } });

describe('a control', () => {
  it('is found again by its role and name, wherever it stands now', () => {
    expect(find({ name: 'Log out' }, at('a', { name: 'Save' }), at('b', { name: ' log  OUT' }))).toBe('b');
  });

  it.each([
    ['test id', { testId: 'out' }],
    ['id', { id: 'out' }],
    ['address', { path: '/logout' }],
    ['class words', { classes: ['nav-item', 'out'] }],
  ])('without a name is found by its %s', (_what, mark) => {
    expect(find({ ...mark, place: 'b>button:2' }, at('a>button:1'), at('z>button:1', mark))).toBe('z>button:1');
  });

  it('without any of these is found at its place', () => {
    expect(find({ place: 'nav:1>button:2' }, at('nav:1>button:1'), at('nav:1>button:2'))).toBe('nav:1>button:2');
    expect(find({ place: 'nav:1>button:3' }, at('nav:1>button:1'), at('nav:1>button:2'))).toBeNull();
  });

  it('is not another one that stands at its place by now', () => {
    const mark = { id: 'user-menu', classes: ['avatar', 'round'], place: 'header:1>button:2' };
    const order = { name: 'Place order', classes: ['big', 'round', 'buy'] };
    expect(find(mark, at('header:1>button:2', { ...order, id: 'buy' }))).toBeNull();
    expect(find(mark, at('header:1>button:2', order))).toBeNull();
    expect(find({ ...mark, id: null, classes: ['avatar', 'top', 'me'] }, at('header:1>button:2', order))).toBeNull();
    expect(find({ place: 'nav:1>a:1' }, linkOf('Orders', '/orders', { mark: { place: 'nav:1>a:1' } }))).toBeNull();
  });

  it('with a word that many buttons bear is the one of its form, or at its place', () => {
    const submit = { name: 'Submit', path: '/logout', place: 'form:1>button:1' };
    expect(find(submit, formOf('Submit', '/comments', { mark: { place: 'form:1>button:1' } }))).toBeNull();
    expect(find(submit, formOf('Submit', '/logout', { mark: { place: 'z' } }))).toBe('z');
    const ok = { name: 'OK', place: 'div:9>button:1' };
    expect(find(ok, at('aside:1>button:1', { name: 'OK' }))).toBeNull();
    expect(find({ ...ok, id: 'sure' }, at('aside:1>button:1', { name: 'OK', id: 'sure' }))).toBe('aside:1>button:1');
    expect(find(ok, at('aside:1>button:1', { name: 'OK' }), at('div:9>button:1', { name: 'OK' }))).toBe(
      'div:9>button:1',
    );
  });

  it('is found in another language of the page, by its other marks', () => {
    expect(find({ name: 'Log out', id: 'out' }, at('a', { name: 'Abmelden', id: 'out' }))).toBe('a');
    expect(find({ name: 'Log out', id: 'out' }, at('a', { name: 'Sign in', id: 'out' }))).toBeNull();
  });

  it('is not found where several fit that may do different things', () => {
    expect(
      find({ name: 'Log out', place: 'x' }, at('a', { name: 'Log out' }), at('b', { name: 'Log out' })),
    ).toBeNull();
  });

  it('is the one at its place, or the one that can be seen, where several fit', () => {
    const [one, other] = [at('a', { name: 'Log out' }), at('b', { name: 'Log out' })];
    expect(find({ name: 'Log out', place: 'b' }, one, other)).toBe('b');
    expect(find({ name: 'Log out', place: 'x' }, { ...one, visible: false }, other)).toBe('b');
  });

  it('is any of several that lead to the same address', () => {
    const links = [
      linkOf('Log out', '/logout', { mark: { place: 'a' } }),
      linkOf('Log out', '/logout', { mark: { place: 'b' } }),
    ];
    expect(find({ role: 'link', name: 'Log out', path: '/logout', place: 'x' }, ...links)).toBe('a');
  });

  it.each([
    ['stands in a comment by now', { insideContent: true }],
    [
      'leads to another site by now',
      { href: { origin: 'https://e.example', path: '/', hasQuery: false, queryWord: null, hash: '' } },
    ],
  ])('is not found if it %s', (_what, change) => {
    expect(find({ name: 'Log out' }, at('a', { name: 'Log out' }, change))).toBeNull();
  });

  describe('whose address says by its query what it does, as many servers have one path for all', () => {
    const board = (place: string, name: string, queryWord: string | null) =>
      linkOf(name, '/ucp.php', {
        href: { origin: SITE, path: '/ucp.php', hasQuery: true, queryWord, hash: '' },
        mark: { place, ...(queryWord === null ? {} : { word: queryWord }) },
      });
    const [panel, mail, out] = [
      board('a', 'User Control Panel', null),
      board('b', 'Messages', null),
      board('c', 'Logout [ Ada ]', 'mode=logout'),
    ];
    const mark: Partial<ControlMark> = { role: 'link', name: null, path: '/ucp.php', word: 'mode=logout', place: 'z' };

    it('is found by that address, wherever it stands and whatever it is called', () => {
      expect(find(mark, panel, mail, out)).toBe('c');
      expect(find(mark, panel, mail, board('d', 'Abmelden', 'mode=logout'))).toBe('d');
    });

    it('is none of the others at its path, nor what stands at its place now', () => {
      expect(find(mark, panel, mail)).toBeNull();
      expect(find({ ...mark, place: 'a' }, panel, mail)).toBeNull();
      expect(find({ ...mark, place: 'a' }, panel, mail, out)).toBe('c');
      const { word: _word, ...without } = mark;
      expect(find(without, panel, mail), 'nothing says which of two').toBeNull();
    });
  });
});
