import { describe, expect, it } from 'vitest';
import { MINUTE, SECOND } from '../../../../utils/core/time.ts';
import type { CommandOf } from '../../../../utils/messages/protocol.ts';
import { refOf } from '../../../fakes/fake-world.ts';
import { createLife } from '../../../fakes/mortal.ts';
import { toEnd } from '../to-end.ts';
import { leaveWith, noteLent, visited } from './visited.ts';

const removal = (siteId: string): CommandOf<'remove-data'> => ({
  type: 'remove-data',
  session: refOf(siteId),
  allStores: false,
  trustedDevice: false,
  lists: { lists: ['history'], span: 'all' },
});

describe('access to the history that several presses need', () => {
  it('is given back after the last of two removals', async () => {
    const world = await visited();
    const { app, records } = world.start();
    await app.handlers['note-lent'](noteLent);
    await Promise.all(['claude', 'character-ai'].map((siteId) => app.handlers['remove-data'](removal(siteId))));
    const { runs } = await records.list();
    expect(runs.map(({ lists }) => lists?.history?.kind)).toEqual(['done', 'done']);
    expect([...world.lists.held]).toEqual([]);
  });

  it('is given back after a removal and a leave run, whichever ends last', async () => {
    const world = await visited();
    const { app, records } = world.start();
    await app.handlers['note-lent'](noteLent);
    const removing = app.handlers['remove-data'](removal('claude'));
    await app.handlers.leave(leaveWith('all', [refOf('character-ai')]));
    await removing;
    const { leave } = await toEnd(app);
    const removed = (await records.list()).runs.find(({ lists }) => lists !== undefined);
    expect([leave?.lists?.history?.kind, removed?.lists?.history?.kind]).toEqual(['done', 'done']);
    expect([...world.lists.held]).toEqual([]);
  });

  it('is kept for a leave run that was pressed while another one takes entries out', async () => {
    const world = await visited();
    const { app } = world.start();
    await app.handlers['note-lent'](noteLent);
    let second: Promise<unknown> | null = null;
    world.lists.history.state.onTake = async () => {
      second ??= app.handlers.leave(leaveWith('all', [refOf('character-ai')]));
    };
    await app.handlers.leave(leaveWith('all'));
    await toEnd(app);
    await second;
    const { leave } = await toEnd(app);
    expect(leave?.lists?.history).toMatchObject({ kind: 'done', taken: 5 });
    expect(leave?.items.map(({ ref, step }) => [ref.siteId, step])).toEqual([
      ['claude', 'done'],
      ['character-ai', 'done'],
    ]);
    expect([...world.lists.held]).toEqual([]);
  });

  it.each([
    ['another site, and nothing out of the history', refOf('character-ai'), ['claude', 'character-ai']],
    ['the same site again', refOf('claude'), ['claude']],
  ])('leaves the first receipt whole where the next press is about %s', async (_what, next, sites) => {
    const world = await visited();
    const { app } = world.start();
    await app.handlers['note-lent'](noteLent);
    let second: Promise<unknown> | null = null;
    world.lists.history.state.onTake = async () => {
      second ??= app.handlers.leave({ type: 'leave', sessions: [next], clearing: 'unwanted' });
    };
    await app.handlers.leave(leaveWith('all'));
    await toEnd(app);
    await second;
    const asked = world.server.arrivals.length;
    const { leave } = await toEnd(app);
    expect(leave?.lists?.history).toMatchObject({ kind: 'done', taken: 4 });
    expect(leave?.items.map(({ ref }) => ref.siteId)).toEqual(sites);
    expect(leave?.items.every(({ outcome, step }) => step === 'done' && outcome !== null)).toBe(true);
    expect(world.server.arrivals.slice(asked).filter(({ url }) => url.includes('claude.ai/api/auth/logout'))).toEqual(
      [],
    );
  });
});

describe('a press while a run is taken up again that was stopped among the entries', () => {
  it('waits for it, so that its own entries go whole, and the receipt counts all', async () => {
    const world = await visited();
    const life = createLife(Number.POSITIVE_INFINITY, 'before');
    const first = world.start(life).app;
    await first.handlers['note-lent'](noteLent);
    world.lists.history.state.onTake = async () => {
      life.dead = true;
      life.die();
    };
    await Promise.race([first.handlers.leave(leaveWith('all')).then(() => toEnd(first)), life.died]);
    world.lists.history.state.onTake = async () => {};
    world.clock.advance(MINUTE);
    world.lists.history.visit('https://character.ai/chat/2', world.clock.now());
    world.clock.advance(SECOND);
    const { app } = world.start();
    await app.handlers['note-lent'](noteLent);
    await app.handlers.leave(leaveWith('all', [refOf('character-ai')]));
    expect((await toEnd(app)).leave?.lists?.history).toMatchObject({ kind: 'done', taken: 6, stayed: 0 });
    expect(world.lists.history.ids().filter((id) => /^https?:\/\/(claude|character)\.ai\//.test(id))).toEqual([]);
    expect([...world.lists.held]).toEqual([]);
  });
});
