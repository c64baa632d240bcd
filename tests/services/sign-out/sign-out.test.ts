import { describe, expect, it } from 'vitest';
import { DAY } from '../../../utils/core/time.ts';
import { createWorld, refOf } from '../../fakes/fake-world.ts';
import { NOON } from '../../fakes/ports/fake-clock.ts';
import { container } from '../../fakes/samples/stores.ts';
import { inShort, signOut } from '../run-to-end.ts';
import { session, signedIn } from './signed-in.ts';

describe('signing out', () => {
  it('asks the probe, signs out, tries the old sign-in once more and cleans up, without a tab', async () => {
    const { world, token, whys } = signedIn();
    const run = await signOut(world.start(), session);
    expect(run).toMatchObject({
      phase: 'ended',
      endedAt: NOON,
      control: 'yes',
      formerEnd: NOON + 28 * DAY,
      attempts: [{ method: 0, way: 'background', answer: { kind: 'status', status: 200 }, after: 'no' }],
    });
    expect(inShort(run.outcome)).toBe('signed-out refused');
    expect(whys()).toEqual(['control-probe background', 'sign-out background', 'deciding-probe background']);
    expect(world.server.isAlive(token)).toBe(false);
    expect(world.jar.names('0')).toEqual(['theme']);
  });

  it('uses an open tab of the site in that store first, and reloads it afterwards', async () => {
    const { world, token, whys } = signedIn();
    world.tabs.show('https://claude.ai/', container.id);
    world.tabs.show('https://claude.ai/', '0', { usable: false });
    const tab = world.tabs.show('https://claude.ai/new', '0');
    const run = await signOut(world.start(), session);
    expect(inShort(run.outcome)).toBe('signed-out refused');
    expect(whys()).toEqual(['control-probe background', 'sign-out page', 'deciding-probe background']);
    expect(world.server.isAlive(token)).toBe(false);
    expect(world.tabs.all().map(({ reloads }) => reloads)).toEqual([0, 0, 1]);
    expect(tab.reloads).toBe(1);
  });

  it('does not reload tabs that hold, or may hold, unsent text, and names them', async () => {
    const { world } = signedIn(true);
    const writing = world.tabs.show('https://claude.ai/chat', '0', { unsent: true });
    const mute = world.tabs.show('https://claude.ai/chat', '0', { unsent: 'unknown' });
    const run = await signOut(world.start(), session);
    expect(run.unsentTabs).toEqual([writing.tabId, mute.tabId]);
    expect([writing.reloads, mute.reloads]).toEqual([0, 0]);
  });

  it('names a tab that keeps the account on the screen, because its page did not let itself be reloaded', async () => {
    const { world } = signedIn(true);
    const staying = world.tabs.show('https://claude.ai/chat', '0', { onReload: 'stays' });
    const frozen = world.tabs.show('https://claude.ai/chat', '0', { usable: false });
    world.tabs.show('https://claude.ai/chat', '0', { discarded: true });
    const run = await signOut(world.start(), session);
    expect([inShort(run.outcome), run.unsentTabs]).toEqual(['signed-out refused', [staying.tabId, frozen.tabId]]);
  });

  it('asks from the background when the only tab shows another host of the site', async () => {
    const world = createWorld();
    const token = world.server.signIn('character-ai');
    world.tabs.show('https://plus.character.ai/', '0');
    const run = await signOut(world.start(), refOf('character-ai'));
    expect(run.attempts).toMatchObject([{ way: 'background', answer: { kind: 'status', status: 200 } }]);
    expect(world.server.isAlive(token)).toBe(false);
  });

  it('cannot tell without access to the host that would be asked, and asks nothing there', async () => {
    const world = createWorld();
    world.server.signIn('character-ai');
    world.hostAccess.take('plus.character.ai');
    const run = await signOut(world.start(), refOf('character-ai'));
    expect(inShort(run.outcome)).toBe('could-not-tell access-missing');
    expect(world.server.arrivals.map(({ why }) => why)).toEqual(['sign-out']);
    expect(world.jar.names('0')).toContain('HTTP_AUTHORIZATION');
  });

  it('ends only the session of that store', async () => {
    const { world, token } = signedIn();
    const [work, secret] = [
      world.server.signIn('claude', { storeId: container.id }),
      world.server.signIn('claude', { storeId: '1' }),
    ];
    await signOut(world.start(), refOf('claude', { storeId: container.id }));
    expect([token, work, secret].map((one) => world.server.isAlive(one))).toEqual([true, false, true]);
    expect(world.jar.names('0')).toContain('sessionKey');
  });

  it('ends only a sign-in inside another site, and uses no tab for it', async () => {
    const { world, token } = signedIn(true);
    const partition = { topLevelSite: 'https://news.example', hasCrossSiteAncestor: true };
    const framed = world.server.signIn('claude', { partition });
    const run = await signOut(world.start(), refOf('claude', { partition }));
    expect([token, framed].map((one) => world.server.isAlive(one))).toEqual([true, false]);
    expect(run.attempts).toMatchObject([{ way: 'background' }]);
    expect(world.tabs.all()[0]?.reloads).toBe(0);
  });

  it("leaves the Console's sign-in and cookies untouched", async () => {
    const { world } = signedIn();
    const other = world.server.signIn('claude-console');
    await signOut(world.start(), session);
    expect(world.server.isAlive(other)).toBe(true);
    expect(world.jar.everything().filter(({ cookie: { domain } }) => domain === 'platform.claude.com')).toHaveLength(1);
  });
});
