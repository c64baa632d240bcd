import { describe, expect, it } from 'vitest';
import type { CommandOf } from '../../../../utils/messages/protocol.ts';
import { refOf } from '../../../fakes/fake-world.ts';
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
    expect((await toEnd(app)).leave?.lists?.history).toMatchObject({ kind: 'done', taken: 1 });
    expect([...world.lists.held]).toEqual([]);
  });
});
