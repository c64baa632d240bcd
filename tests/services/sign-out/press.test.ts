import { describe, expect, it } from 'vitest';
import type { ControlMark } from '../../../utils/core/sites/control-mark.ts';
import type { SignOutMethod, SiteDefinition } from '../../../utils/core/sites/site.ts';
import { claude } from '../../../utils/sites/claude.ts';
import { controlOf, markOf, pageOf } from '../../core/discovery/page-of.ts';
import { refOf } from '../../fakes/fake-world.ts';
import { wayOf } from '../../fakes/samples/site-parts.ts';
import { news } from '../removal/press-removal.ts';
import { inShort, signOut } from '../run-to-end.ts';
import { signedIn } from './signed-in-at.ts';

const session = refOf('claude');
const ORIGIN = 'https://claude.ai';
const opener = markOf({ name: 'Account', place: 'header:1>button:1' });
const item = markOf({ name: 'Log out', role: 'menuitem', place: 'ul:1>li:3' });

const way = (...steps: readonly ControlMark[]): SignOutMethod => ({
  kind: 'press',
  scope: 'this-browser',
  url: `${ORIGIN}/home`,
  steps,
  grade: 'B',
});

/** A sign-in at a site that is signed out of by these presses; its server hears the last one. */
function pressing(signOutBy: SiteDefinition['signOut'] = [way(opener, item)]) {
  const { world, token } = signedIn({ ...claude, signOut: signOutBy });
  world.tabs.onPress = (_tabId, mark) => {
    if (mark.name === item.name) world.server.end(token);
    return 'pressed';
  };
  const pressed = () => world.tabs.presses.map(({ mark }) => mark.name);
  return { world, token, pressed };
}

/** An open tab whose page was looked at. */
function openTab({ world }: ReturnType<typeof pressing>, path: string, unsent: boolean | 'unknown' = false): number {
  const { tabId } = world.tabs.show(ORIGIN + path, '0', { unsent });
  world.pageLooks.pages.set(tabId, pageOf([], { origin: ORIGIN, path }));
  return tabId;
}

describe('a sign-out by presses', () => {
  it('happens in a tab of our own where none is open, which is closed afterwards', async () => {
    const at = pressing();
    const ended = await signOut(at.world.start(), session);
    expect(at.pressed()).toEqual(['Account', 'Log out']);
    expect(at.world.tabs.ownTabs).toMatchObject([{ url: `${ORIGIN}/home`, storeId: '0' }]);
    expect(at.world.tabs.all()).toEqual([]);
    expect(ended.attempts).toMatchObject([{ method: 0, way: 'press', answer: { kind: 'pressed' }, after: 'no' }]);
    expect(inShort(ended.outcome)).toBe('signed-out refused');
  });

  it('is numbered before the first press', async () => {
    const { world } = pressing();
    const written: unknown[] = [];
    world.tabs.onPress = () => {
      written.push(world.disk.values.get('runs'));
      return 'pressed';
    };
    await signOut(world.start(), session);
    expect(written[0]).toMatchObject({ data: [{ attempts: [{ way: 'press', answer: null }] }] });
  });

  it('happens in an open tab that shows the page', async () => {
    const at = pressing();
    openTab(at, '/other');
    const tabId = openTab(at, '/home');
    await signOut(at.world.start(), session);
    expect(at.world.tabs.presses.map((press) => press.tabId)).toEqual([tabId, tabId]);
    expect(at.world.tabs.ownTabs).toEqual([]);
  });

  it.each([true, 'unknown'] as const)('leaves a tab alone that holds, or may hold, unsent text: %s', async (unsent) => {
    const at = pressing();
    const tabId = openTab(at, '/home', unsent);
    await signOut(at.world.start(), session);
    expect(at.world.tabs.presses.some((press) => press.tabId === tabId)).toBe(false);
    expect(at.world.tabs.ownTabs).toHaveLength(1);
  });

  it('takes a tab with another page only where the sign-in lives in it, and for what says sign-out itself', async () => {
    const at = pressing([way(item)]);
    const tabId = openTab(at, '/other');
    const { onPress } = at.world.tabs;
    at.world.tabs.onPress = (pressedIn, mark) => (pressedIn === tabId ? onPress(pressedIn, mark) : 'not-found');
    const ended = await signOut(at.world.start(), session);
    expect([inShort(ended.outcome), at.world.tabs.presses.at(-1)?.tabId]).toEqual(['signed-out refused', tabId]);
    const other = pressing([way(markOf({ name: 'Submit' }))]);
    openTab(other, '/other');
    other.world.tabs.onPress = () => 'not-found';
    await signOut(other.world.start(), session);
    expect(other.world.tabs.presses).toHaveLength(1);
  });

  it('leaves out an opener that is not there, because its menu may stand open', async () => {
    const at = pressing();
    const { onPress } = at.world.tabs;
    at.world.tabs.onPress = (tabId, mark) => (mark.name === 'Account' ? 'not-found' : onPress(tabId, mark));
    expect(inShort((await signOut(at.world.start(), session)).outcome)).toBe('signed-out refused');
  });

  it('says so where nothing to press was found, and goes on to the next way', async () => {
    const at = pressing([way(item), wayOf(claude, 'guide')]);
    at.world.tabs.onPress = () => 'not-found';
    const waiting = await signOut(at.world.start(), session);
    expect(waiting).toMatchObject({
      phase: 'guided',
      attempts: [{ answer: { kind: 'not-sent', reason: 'no-control' } }],
    });
  });

  it.each([
    ['held', 'page-held'],
    ['not-found', 'pressed-in-part'],
  ] as const)('is judged by the site, whatever became of the press: %s', async (answer, kind) => {
    const at = pressing();
    at.world.tabs.onPress = (_tabId, mark) => (mark.name === 'Account' ? 'pressed' : answer);
    const ended = await signOut(at.world.start(), session);
    expect([ended.attempts[0]?.answer, inShort(ended.outcome)]).toEqual([{ kind }, 'refused']);
  });

  it('is not there for a sign-in inside another site’s page', async () => {
    const { world, pressed } = pressing();
    world.server.signIn('claude', { partition: news });
    await signOut(world.start(), refOf('claude', { partition: news }));
    expect(pressed()).toEqual([]);
  });
});

describe('the first try of a way', () => {
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
    const visit = {
      kind: 'navigate',
      scope: 'this-browser',
      url: `${ORIGIN}/logout`,
      userMustConfirm: false,
      grade: 'B',
    } as const;
    const { worker, pressed } = exploring([visit], asking, page([]));
    const ended = await signOut(worker, session);
    expect([pressed(), ended.attempts[0]?.answer]).toEqual([['Submit'], { kind: 'pressed' }]);
    expect(worker.exploring.end(session)).toMatchObject({ url: `${ORIGIN}/logout`, steps: [{ name: 'Submit' }] });
  });

  it('is over after a while: a later sign-out presses what is written down, and no more', async () => {
    const { worker, pressed } = exploring([way(item)], page(['Log out']), dialog);
    worker.exploring.end(session);
    await signOut(worker, session);
    expect(pressed()).toEqual(['Log out']);
  });
});
