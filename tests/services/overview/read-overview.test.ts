import { expect, it } from 'vitest';
import { createWorld } from '../../fakes/fake-world.ts';
import { createLife } from '../../fakes/mortal.ts';
import { createTrap } from '../../fakes/trapped.ts';

it('fails as a whole if one part cannot be read at all, and reads everything again the next time', async () => {
  const faults: string[] = [];
  for (let call = 1; ; call += 1) {
    const world = createWorld();
    world.server.signIn('claude');
    const trap = createTrap(call, 'before');
    const { app } = world.start(createLife(Number.POSITIVE_INFINITY, 'before'), trap);
    const read = () => app.handlers['get-overview']({ type: 'get-overview' });
    const first = await read().catch((error: unknown) => String(error));
    if (trap.sprung === null) break;
    faults.push(trap.sprung);
    expect(first).toContain(`Trapped: ${trap.sprung}`);
    expect((await read()).overview.sessions).toHaveLength(1);
  }
  expect(new Set(faults)).toEqual(
    new Set([
      'cookies.containers',
      'cookies.stores',
      'cookies.list',
      'hostAccess.isGranted',
      'statusPages.isAllowed',
      'clearingSettings.access',
      'notifications.access',
    ]),
  );
  expect(faults.filter((fault) => fault === 'cookies.list')).toHaveLength(1); // the whole jar is read once
});
