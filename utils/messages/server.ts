import type { ReportBug } from '../ports/screens.ts';
import { type Command, type CommandOf, command, type Handlers, type Reply } from './protocol.ts';

/** The sender of a message, as the browser reports it. */
export type Sender = { readonly isOwnPage: boolean };

/**
 * Makes the function that answers commands. It accepts messages from our own pages only. A message that is no command
 * gets an error reply, not an exception.
 *
 * @param ready what has to end before this command is handled
 */
export function createServer(
  handlers: Handlers,
  reportBug: ReportBug,
  ready: (command: Command) => Promise<void> = async () => {},
): (message: unknown, sender: Sender) => Promise<Reply> {
  return async (message, sender) => {
    if (!sender.isOwnPage) return { ok: false, error: 'foreign-sender' };
    const parsed = command.safeParse(message);
    if (!parsed.success) return { ok: false, error: 'invalid-command' };
    try {
      await ready(parsed.data);
      return await dispatch(handlers, parsed.data);
    } catch (error) {
      reportBug(parsed.data.type, error);
      return { ok: false, error: 'unexpected' };
    }
  };
}

function dispatch<T extends Command['type']>(
  handlers: Handlers,
  given: CommandOf<T> & { readonly type: T },
): Promise<Reply> {
  return handlers[given.type](given);
}
