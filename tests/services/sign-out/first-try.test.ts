import { describe, expect, it } from 'vitest';
import type { SiteDefinition } from '../../../utils/core/sites/site.ts';
import { controlOf, linkOf, pageOf } from '../../core/discovery/page-of.ts';
import { signOut } from '../run-to-end.ts';
import { item, ORIGIN, opener, openTab, pressing, session, way } from './pressing.ts';

describe('the first try of a way', () => {
  const toLogout = { path: '/logout', hasQuery: false, queryWord: null, hash: '' };
  const visit = {
    kind: 'navigate',
    scope: 'this-browser',
    url: `${ORIGIN}/logout`,
    userMustConfirm: false,
    grade: 'B',
  } as const;

  /** The page of our own tab changes with each press. */
  function exploring(signOutBy: SiteDefinition['signOut'], ...pages: readonly ReturnType<typeof pageOf>[]) {
    const at = pressing(signOutBy);
    let shown = 0;
    at.world.pageLooks.look = async () => pages[Math.min(shown, pages.length - 1)] ?? null;
    at.world.tabs.onPress = () => {
      shown += 1;
      return 'pressed';
    };
    const worker = at.world.start();
    worker.exploring.begin(session);
    return { ...at, worker };
  }

  const page = (names: readonly string[], change: Parameters<typeof pageOf>[1] = {}) =>
    pageOf(
      names.map((name, at) => controlOf({ mark: { name, place: `${name}:${at}` } })),
      { origin: ORIGIN, path: '/home', ...change },
    );
  const dialog = pageOf(
    [
      controlOf({ mark: { name: 'Cancel', place: 'd:1' }, inDialog: true }),
      controlOf({ mark: { name: 'Yes', place: 'd:2' }, inDialog: true }),
    ],
    { origin: ORIGIN, path: '/home' },
  );

  it('follows what signs out in a menu that it opened, and one confirmation, and tells what was pressed', async () => {
    const menu = page(['Account', 'Log out']);
    const { worker, pressed } = exploring([way(opener)], page(['Account']), menu, dialog, dialog);
    await signOut(worker, session);
    expect(pressed()).toEqual(['Account', 'Log out', 'Yes']);
    const way1 = worker.exploring.end(session);
    expect(way1?.url).toBe(`${ORIGIN}/home`);
    expect(way1?.steps.map(({ name }) => name)).toEqual(['Account', 'Log out', 'Yes']);
  });

  it('presses nothing more where nothing asks', async () => {
    const { worker, pressed } = exploring([way(item)], page(['Log out', 'Yes', 'OK']));
    await signOut(worker, session);
    expect(pressed()).toEqual(['Log out']);
  });

  it('confirms on the page that a visit leads to', async () => {
    const form = { method: 'POST', origin: ORIGIN, path: '/logout', fields: ['csrf'], hasPassword: false };
    const submit = controlOf({ mark: { name: 'Submit', path: '/logout' }, form });
    const asking = pageOf([submit], { origin: ORIGIN, path: '/logout', saysSignOut: true });
    const { worker, pressed } = exploring([visit], asking, page([]));
    const ended = await signOut(worker, session);
    expect([pressed(), ended.attempts[0]?.answer]).toEqual([['Submit'], { kind: 'pressed' }]);
    expect(worker.exploring.end(session)).toMatchObject({ url: `${ORIGIN}/logout`, steps: [{ name: 'Submit' }] });
  });

  it('presses the link to a page that signs out, in an open page, because some sites take no other visit', async () => {
    const at = pressing([visit]);
    const tabId = openTab(at, '/home');
    const link = linkOf('Log out', '/logout', { href: { ...toLogout, origin: ORIGIN } });
    at.world.pageLooks.pages.set(tabId, pageOf([link], { origin: ORIGIN, path: '/home' }));
    const worker = at.world.start();
    worker.exploring.begin(session);
    const ended = await signOut(worker, session);
    expect([at.pressed(), ended.attempts[0]?.answer]).toEqual([['Log out'], { kind: 'pressed' }]);
    expect(worker.exploring.end(session)).toMatchObject({ url: `${ORIGIN}/home`, steps: [{ path: '/logout' }] });
  });

  it('opens that page by its address where its link cannot be pressed', async () => {
    const at = pressing([visit]);
    const tabId = openTab(at, '/home');
    const link = linkOf('Log out', '/logout', { href: { ...toLogout, origin: ORIGIN } });
    at.world.pageLooks.pages.set(tabId, pageOf([link], { origin: ORIGIN, path: '/home' }));
    at.world.tabs.onPress = () => 'no-page';
    const worker = at.world.start();
    worker.exploring.begin(session);
    const ended = await signOut(worker, session);
    expect(ended.attempts[0]?.answer).toEqual({ kind: 'visited' });
    expect(at.world.tabs.ownTabs.at(-1)?.url).toBe(`${ORIGIN}/logout`);
    expect(worker.exploring.end(session)).toBeNull();
  });

  it('is over after a while: a later sign-out presses what is written down, and no more', async () => {
    const { worker, pressed } = exploring([way(item)], page(['Log out']), dialog);
    worker.exploring.end(session);
    await signOut(worker, session);
    expect(pressed()).toEqual(['Log out']);
  });
});
