import { batch } from '@preact/signals';
import type { Command, Reply } from '../../utils/messages/protocol.ts';
import type { AppDependencies } from './app-dependencies.ts';
import { noteSent } from './last-change.ts';
import { type ScreenState, showOverview } from './screen-state.ts';

/** `then` runs in the same update of the screen, and may say more about the trouble. */
export type Send = (command: Command, then?: (reply: Reply) => void) => Promise<Reply>;

/**
 * Creates the one way for actions to send a command: the screen shows the overview of the reply, or what went wrong.
 */
export function createSend({ client, now }: Pick<AppDependencies, 'client' | 'now'>, state: ScreenState): Send {
  return async function send(command, then) {
    noteSent(state, command);
    const reply = await client.send(command);
    batch(() => {
      state.trouble.value = reply.ok ? null : reply.error;
      if (reply.ok) showOverview(state, reply.overview, now());
      then?.(reply);
    });
    return reply;
  };
}
