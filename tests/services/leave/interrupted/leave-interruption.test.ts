import { expect, it } from 'vitest';
import { createWorld, refOf } from '../../../fakes/fake-world.ts';
import { createLife } from '../../../fakes/mortal.ts';

const claude = refOf('claude');
const character = refOf('character-ai');

it('a leave run is finished at the next start wherever it was interrupted, and never says that a live session is over', async () => {
  for (let steps = 1; steps < 90; steps += 1) {
    for (const moment of ['before', 'after'] as const) {
      const world = createWorld();
      const tokens = [world.server.signIn('claude'), world.server.signIn('character-ai')];
      const dying = world.start(createLife(steps, moment));
      void dying.app.handlers
        .leave({ type: 'leave', sessions: [claude, character], clearing: 'unwanted' })
        .catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, 0));
      for (let turn = 0; turn < 30; turn += 1) await Promise.resolve();
      const { app } = world.start();
      await app.onWake();
      const { leave } = (await app.handlers['get-overview']({ type: 'get-overview' })).overview;
      if (leave === null) continue; // it died before anything was written down
      expect(leave.endedAt, `${steps} ${moment}`).not.toBeNull();
      for (const item of leave.items) {
        const token = item.ref.siteId === 'claude' ? tokens[0] : tokens[1];
        if (item.outcome?.kind === 'signed-out')
          expect(world.server.isAlive(token ?? ''), `${steps} ${moment} ${item.ref.siteId}`).toBe(false);
        else
          expect(item.outcome?.kind, `${steps} ${moment} ${item.ref.siteId}`).toMatch(
            /could-not-tell|already-signed-out|refused|removed-here-only/,
          );
      }
    }
  }
});
