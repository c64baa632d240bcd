import type { Transport } from '../../utils/messages/client.ts';
import { createClientOver } from '../../utils/messages/client.ts';
import type { Client } from '../../utils/messages/protocol.ts';
import { createServer } from '../../utils/messages/server.ts';
import type { World } from './fake-world.ts';

export type Wire = {
  readonly client: Client;
  /** Everything that crossed, as text. */
  readonly crossed: string[];
  broadcast(): void;
};

/** Joins a screen's client with a worker's server, over a wire that copies as browsers do: as JSON. */
export function connect(world: World, app: ReturnType<World['start']>['app']): Wire {
  const answer = createServer(app.handlers, (where, error) => void world.bugs.push({ where, error }), app.ready);
  const crossed: string[] = [];
  const listeners = new Set<(message: unknown) => void>();
  const copy = (value: unknown): unknown => {
    const text = JSON.stringify(value);
    crossed.push(text);
    return JSON.parse(text);
  };
  const transport: Transport = {
    send: async (message) => copy(await answer(copy(message), { isOwnPage: true })),
    onMessage(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return {
    client: createClientOver(transport),
    crossed,
    broadcast() {
      const overview = world.announced.at(-1);
      if (overview) for (const listener of listeners) listener(copy({ type: 'overview-changed', overview }));
    },
  };
}
