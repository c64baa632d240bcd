import { describe, expect, it } from 'vitest';
import type { SiteDefinition } from '../../../../utils/core/sites/site.ts';
import { claude } from '../../../../utils/sites/claude.ts';
import { createWorld, refOf } from '../../../fakes/fake-world.ts';
import { container } from '../../../fakes/samples/stores.ts';
import { inShort, signOut } from '../../run-to-end.ts';
import { signedIn } from '../signed-in-at.ts';

const session = refOf('claude');

describe('signing out everywhere', () => {
  it('asks the probe, asks the site to end everything, tries the old sign-in once more, and cleans up in this browser', async () => {
    const { world, token, whys, asked } = signedIn();
    const other = world.server.signIn('claude', { storeId: container.id });
    const ended = await signOut(world.start(), session, 'everywhere');
    expect(whys()).toEqual(['control-probe background', 'sign-out background', 'deciding-probe background']);
    expect(asked()).toEqual(['https://claude.ai/api/auth/logout/all-sessions']);
    expect([inShort(ended.outcome), ended.scope, ended.attempts.length]).toEqual([
      'signed-out refused',
      'everywhere',
      1,
    ]);
    expect([token, other].map(world.server.isAlive)).toEqual([false, false]);
    expect(world.jar.names(container.id)).toContain('sessionKey');
  });

  it('says what was proved about this browser, and nothing about the others', async () => {
    const { world } = signedIn();
    const { outcome, scope } = await signOut(world.start(), session, 'everywhere');
    expect([outcome, scope]).toEqual([{ kind: 'signed-out', oldSignIn: 'refused', untried: [] }, 'everywhere']);
  });

  it("never falls back to ending this browser's session only", async () => {
    const { world, token, asked } = signedIn(claude, true);
    Object.assign(world.server.faults, { page: 'forbidden', background: 'forbidden' });
    const ended = await signOut(world.start(), session, 'everywhere');
    expect(inShort(ended.outcome)).toBe('refused');
    expect(new Set(asked())).toEqual(new Set(['https://claude.ai/api/auth/logout/all-sessions']));
    expect(world.server.isAlive(token)).toBe(true);
  });

  it('opens a guide if no request is known, or none could be sent', async () => {
    const guided: SiteDefinition = {
      ...claude,
      signOut: claude.signOut.filter(({ kind, scope }) => kind === 'guide' || scope !== 'everywhere'),
    };
    const first = signedIn(guided);
    expect(await signOut(first.world.start(), session, 'everywhere')).toMatchObject({
      phase: 'guided',
      scope: 'everywhere',
      attempts: [],
    });
    expect(first.world.tabs.all()).toMatchObject([{ url: 'https://claude.ai/settings/account', storeId: '0' }]);

    const second = signedIn(claude, true);
    Object.assign(second.world.server.faults, { page: 'no-token', background: 'no-token' });
    expect(await signOut(second.world.start(), session, 'everywhere')).toMatchObject({
      phase: 'guided',
      attempts: [
        { way: 'page', answer: { reason: 'no-token' } },
        { way: 'background', answer: { reason: 'no-token' } },
      ],
    });
    expect(second.whys()).toEqual(['control-probe background']);
  });

  it('could not tell if neither a request nor a guide is known, and sends nothing', async () => {
    const world = createWorld();
    world.server.signIn('character-ai');
    expect(inShort((await signOut(world.start(), refOf('character-ai'), 'everywhere')).outcome)).toMatch(
      /^could-not-tell/,
    );
    expect(world.server.arrivals.map(({ why }) => why)).toEqual(['control-probe']);
  });
});
