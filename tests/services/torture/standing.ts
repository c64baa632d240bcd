import { expect } from 'vitest';
import { MOST_ATTEMPTS } from '../../../utils/core/sign-out/plan-sign-out.ts';
import type { Command } from '../../../utils/messages/protocol.ts';
import { createWorld, refOf, type World } from '../../fakes/fake-world.ts';
import { privateStore } from '../../fakes/samples/stores.ts';
import { inShort } from '../run-to-end.ts';

/** A browser that is signed in at Claude, with neighbours that no press concerns. */
export type Standing = {
  readonly world: World;
  /** The sign-in at Claude that is pressed. */
  readonly token: string;
  /** Sign-ins that stay: at the Console, and at Claude in another store. */
  readonly neighbours: readonly string[];
  /** Ids of runs that were in the record before. */
  readonly known: readonly string[];
};

type App = ReturnType<World['start']>['app'];

export const session = refOf('claude');

export function stand(): Standing {
  const world = createWorld();
  const token = world.server.signIn('claude');
  const neighbours = [
    world.server.signIn('claude-console'),
    world.server.signIn('claude', { storeId: privateStore.id }),
  ];
  return { world, token, neighbours, known: [] };
}

/** The presses that touch a sign-in. */
export const presses = {
  'sign-out': { type: 'sign-out', session, scope: 'this-browser' },
  'remove-data': { type: 'remove-data', session, allStores: false, trustedDevice: false },
  leave: { type: 'leave', sessions: [session], clearing: 'unwanted' },
} as const satisfies Record<string, Command>;
export type Press = keyof typeof presses;

/** Lets this worker do all that is left to be done. There is never another one beside it. */
export async function toEnd({ world }: Standing, app: App): Promise<void> {
  for (let turn = 0; turn < 300; turn += 1) {
    await app.onWake();
    const { overview } = await app.handlers['get-overview']({ type: 'get-overview' });
    const goesOn = overview.history.some(({ phase }) => phase !== 'ended' && phase !== 'guided');
    if (!goesOn && (overview.leave === null || overview.leave.endedAt !== null)) return;
    world.clock.advance(1_000);
  }
  throw new Error('A job never ends');
}

/** Asks the servers and the jar whether what was said and done is true. */
export async function judge({ world, token, neighbours, known }: Standing, app: App): Promise<void> {
  const { server, jar } = world;
  const { overview } = await app.handlers['get-overview']({ type: 'get-overview' });
  const isAlive = server.isAlive(token);
  for (const { id, outcome, ref } of overview.history) {
    if (ref.siteId !== session.siteId || ref.storeId !== session.storeId || known.includes(id)) continue;
    const says = inShort(outcome);
    if (/^(?:already-)?signed-out/.test(says)) expect(isAlive, says).toBe(false);
    if (/^(?:refused|removed-here-only still-works)/.test(says)) expect(isAlive, says).toBe(true);
  }
  for (const one of neighbours) {
    expect(server.isAlive(one), 'a neighbour on the server').toBe(true);
    expect(
      jar.everything().some(({ value }) => value === one),
      "a neighbour's cookie",
    ).toBe(true);
  }
  const whys = server.arrivals.filter((one) => one.token === token).map(({ why }) => why);
  expect(whys.join(' '), 'repeated unasked').not.toMatch(/sign-out sign-out/);
  const jobs = Math.max(1, overview.history.length);
  expect(whys.filter((why) => why === 'sign-out').length).toBeLessThanOrEqual(MOST_ATTEMPTS * jobs);
  expect(world.bugs).toEqual([]);
  const kept = JSON.stringify([world.disk, world.memory, world.sync].map(({ values }) => [...values]));
  const secrets = [token, ...neighbours];
  expect(secrets.filter((secret) => kept.includes(secret) || JSON.stringify(overview).includes(secret))).toEqual([]);
}
