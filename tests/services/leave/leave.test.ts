import { describe, expect, it } from 'vitest';
import { otherSiteId } from '../../../utils/core/leave/other-site-id.ts';
import { defaultSettings } from '../../../utils/core/settings/settings.ts';
import { claude as claudeSite } from '../../../utils/sites/claude.ts';
import { createWorld, refOf } from '../../fakes/fake-world.ts';
import { characterWithANo } from '../../fakes/samples/character-with-a-no.ts';
import { cookie } from '../../fakes/samples/cookie.ts';
import { inShort } from '../run-to-end.ts';
import { saveSettings } from '../save-settings.ts';
import { toEnd } from './to-end.ts';

const claude = refOf('claude');
const character = refOf('character-ai');
describe('a leave run', () => {
  it('ends every ticked session at its site, removes what the sites left here, and touches no other', async () => {
    const world = createWorld({ sites: [claudeSite, characterWithANo] });
    const tokens = [world.server.signIn('claude'), world.server.signIn('character-ai')];
    const other = world.server.signIn('claude', { storeId: 'firefox-container-3' });
    const { app } = world.start();
    await app.handlers.leave({ type: 'leave', sessions: [claude, character], clearing: 'unwanted' });
    const { leave, sessions } = await toEnd(app);
    expect(leave?.items.map(({ step, outcome, cookiesLeft }) => [step, outcome?.kind, cookiesLeft])).toEqual([
      ['done', 'signed-out', 0],
      ['done', 'signed-out', 0],
    ]);
    expect(tokens.map((token) => world.server.isAlive(token))).toEqual([false, false]);
    expect(world.server.isAlive(other)).toBe(true);
    expect(sessions.map(({ ref }) => ref.storeId)).toEqual(['firefox-container-3']);
    expect(JSON.stringify(leave)).not.toContain('digest');
  });

  it('leaves a site without a sign-out request to the person', async () => {
    const world = createWorld();
    const token = world.server.signIn('claude-console');
    const { app } = world.start();
    await app.handlers.leave({ type: 'leave', sessions: [refOf('claude-console')], clearing: 'unwanted' });
    const { leave } = await toEnd(app);
    expect(leave?.items[0]).toMatchObject({ step: 'needs-you', outcome: null });
    expect(world.server.isAlive(token)).toBe(true);
  });

  it('calls dark no site that has no question to ask, and removes what else it left here', async () => {
    const url = 'https://claude.ai/logout';
    const visit = { kind: 'navigate', scope: 'this-browser', url, userMustConfirm: false, grade: 'A' } as const;
    const world = createWorld({ sites: [{ ...claudeSite, probe: null, replaySafe: false, signOut: [visit] }] });
    world.server.signIn('claude');
    const { app } = world.start();
    await app.handlers.leave({ type: 'leave', sessions: [claude], clearing: 'unwanted' });
    const { leave } = await toEnd(app);
    expect(leave?.items.map(({ outcome }) => inShort(outcome))).toEqual(['could-not-tell gone-after-asking']);
    expect(world.jar.everything().filter(({ cookie: { domain } }) => domain === 'claude.ai')).toEqual([]);
  });

  it('can be dismissed only when it has ended', async () => {
    const world = createWorld();
    world.server.signIn('claude');
    const { app } = world.start();
    await app.handlers.leave({ type: 'leave', sessions: [claude], clearing: 'unwanted' });
    await toEnd(app);
    const { overview } = await app.handlers['leave-done']({ type: 'leave-done' });
    expect(overview.leave).toBeNull();
    expect(JSON.stringify([...world.disk.values.values()])).not.toContain('"items":[{');
  });

  it('goes on when the screens cannot be updated, and reports that', async () => {
    const world = createWorld();
    const token = world.server.signIn('claude');
    const { app } = world.start();
    world.browser.screensFail = true;
    await app.handlers.leave({ type: 'leave', sessions: [claude], clearing: 'unwanted' });
    expect((await toEnd(app)).leave?.items).toMatchObject([{ step: 'done', outcome: { kind: 'signed-out' } }]);
    expect(world.server.isAlive(token)).toBe(false);
    expect(world.bugs.map(({ where }) => where)).toContain('leave step');
  });

  it('records that it signs out before the site is asked', async () => {
    const world = createWorld();
    world.server.signIn('claude');
    const recorded: string[] = [];
    world.server.beforeAnswer = () => void recorded.push(JSON.stringify(world.disk.values.get('leave')));
    const { app } = world.start();
    await app.handlers.leave({ type: 'leave', sessions: [claude], clearing: 'unwanted' });
    await toEnd(app);
    expect(recorded[0]).toContain('"step":"signing-out"');
  });

  it('touches nothing that the policy does not let us see, and says so of what was ticked', async () => {
    const world = createWorld();
    world.hostAccess.setEverySite('granted');
    const barred = world.server.signIn('character-ai');
    world.server.signIn('claude');
    world.jar.put(cookie({ name: 'session', domain: 'town.example', hostOnly: true }), 'a0123456789abcdef');
    world.browser.policy = { ...world.browser.policy, present: true, sites: ['claude'] };
    const { app } = world.start();
    await app.handlers.leave({
      type: 'leave',
      sessions: [character, claude, refOf(otherSiteId('town.example'))],
      clearing: 'unwanted',
    });
    const said = (await toEnd(app)).leave?.items.map(({ ref, outcome }) => [ref.siteId, inShort(outcome)]);
    expect(said?.sort()).toEqual([
      ['character-ai', 'could-not-tell turned-off'],
      ['claude', 'signed-out refused'],
      [otherSiteId('town.example'), 'could-not-tell turned-off'],
    ]);
    expect(world.server.isAlive(barred)).toBe(true);
    expect(world.jar.everything().map(({ cookie: { domain } }) => domain)).toContain('town.example');
  });

  it.each(['begins', 'joins another'] as const)(
    'that %s keeps a site on the receipt that was turned off between the tick and the press',
    async (how) => {
      const world = createWorld();
      const token = world.server.signIn('character-ai');
      world.server.signIn('claude');
      const { app } = world.start();
      await saveSettings(app.handlers, { ...defaultSettings, sitesOff: ['character-ai'] });
      if (how === 'joins another')
        await app.handlers.leave({ type: 'leave', sessions: [claude], clearing: 'unwanted' });
      await app.handlers.leave({ type: 'leave', sessions: [character], clearing: 'unwanted' });
      const { leave } = await toEnd(app);
      expect(inShort(leave?.items.at(-1)?.outcome ?? null)).toBe('could-not-tell turned-off');
      expect(leave?.items.at(-1)?.step).toBe('done');
      expect(world.server.isAlive(token)).toBe(true);
    },
  );

  it('keeps a site on the receipt whose definition was removed between the tick and the press', async () => {
    const world = createWorld();
    const { app } = world.start();
    await app.handlers.leave({ type: 'leave', sessions: [refOf('own-site')], clearing: 'unwanted' });
    const { leave } = await toEnd(app);
    expect(leave?.items.map(({ outcome }) => inShort(outcome))).toEqual(['could-not-tell site-unknown']);
  });
});
