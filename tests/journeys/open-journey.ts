import { findHere } from '../../utils/core/overview/here.ts';
import type { Overview } from '../../utils/core/overview/overview.ts';
import type { Command, Reply } from '../../utils/messages/protocol.ts';
import { createWorld, refOf } from '../fakes/fake-world.ts';
import { connect } from '../fakes/loopback.ts';

export const session = refOf('claude');

/** A screen joined with a worker, on a browser with one tab of Claude. */
export function open() {
  const world = createWorld();
  const { app } = world.start();
  const wire = connect(world, app);
  const tab = world.tabs.show('https://claude.ai/new', '0');
  const ask = async (command: Command): Promise<Extract<Reply, { ok: true }>> => {
    const reply = await wire.client.send(command);
    if (!reply.ok) throw new Error(`The background said ${reply.error}`);
    return reply;
  };
  const look = async () => (await ask({ type: 'get-overview' })).overview;
  const here = (overview: Overview) =>
    findHere(overview, { tabId: tab.tabId, url: tab.url, storeId: tab.storeId, incognito: false });
  return { world, app, wire, ask, look, here };
}
