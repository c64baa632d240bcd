import { describe, expect, it } from 'vitest';
import type { Arrival } from '../../../utils/core/first-run/told.ts';
import { noPolicy } from '../../../utils/core/settings/policy.ts';
import { createWorld } from '../../fakes/fake-world.ts';

const byPerson: Arrival = { kind: 'installed', by: 'person' };

describe('the first page', () => {
  it('opens once after an installation by a person, however often the browser calls it one', async () => {
    const world = createWorld();
    await world.start().app.onArrived(byPerson);
    await world.start().app.onArrived(byPerson);
    expect(world.browser.welcomePages).toBe(1);
    expect(world.disk.values.get('told')).toMatchObject({ data: { welcome: 'opened' } });
  });

  it.each<[string, Arrival]>([
    ['an installation by a policy or another program', { kind: 'installed', by: 'others' }],
    ['an installation of which nobody knows who did it', { kind: 'installed', by: 'unknown' }],
    ['an update', { kind: 'updated', from: '0.0.9' }],
  ])('does not open after %s, nor at anything later', async (_what, arrival) => {
    const world = createWorld();
    await world.start().app.onArrived(arrival);
    await world.start().app.onArrived(byPerson);
    expect(world.browser.welcomePages).toBe(0);
  });

  it('does not open where an administrator has set anything', async () => {
    const world = createWorld();
    world.browser.policy = { ...noPolicy, present: true };
    await world.start().app.onArrived(byPerson);
    expect(world.browser.welcomePages).toBe(0);
  });

  it('does not open a second time where the background ended while it opened', async () => {
    const world = createWorld();
    world.disk.values.set('told', { version: 1, data: { welcome: 'opening', sites: 'unasked', version: '0.1.0' } });
    await world.start().app.onArrived(byPerson);
    expect(world.browser.welcomePages).toBe(0);
  });
});

describe('what is asked or told once', () => {
  const look = async (world: ReturnType<typeof createWorld>) =>
    (await world.start().app.handlers['get-overview']({ type: 'get-overview' })).overview.introduction;

  it('is the question about sites, until it was answered on any screen', async () => {
    const world = createWorld();
    expect((await look(world)).sites).toBe('unasked');
    await world.start().app.handlers['note-told']({ type: 'note-told', what: 'sites' });
    expect((await look(world)).sites).toBe('answered');
  });

  it('is the news of an update, and nothing for a new user', async () => {
    const world = createWorld();
    await world.start().app.onArrived(byPerson);
    expect((await look(world)).news).toBeNull();
    const updated = createWorld();
    await updated.start().app.onArrived({ kind: 'updated', from: '0.0.9' });
    expect((await look(updated)).news).toBe('0.1.0');
    await updated.start().app.handlers['note-told']({ type: 'note-told', what: 'news' });
    expect((await look(updated)).news).toBeNull();
  });
});
