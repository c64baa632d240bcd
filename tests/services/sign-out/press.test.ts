import { describe, expect, it } from 'vitest';
import { claude } from '../../../utils/sites/claude.ts';
import { markOf } from '../../core/discovery/page-of.ts';
import { refOf } from '../../fakes/fake-world.ts';
import { wayOf } from '../../fakes/samples/site-parts.ts';
import { news } from '../removal/press-removal.ts';
import { inShort, signOut } from '../run-to-end.ts';
import { item, ORIGIN, openTab, pressing, session, way } from './pressing.ts';

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
    ['no-page', 'pressed-in-part'], // its tab was closed, or went elsewhere, after the first press
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
