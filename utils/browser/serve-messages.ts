import polyfill, { type Runtime } from 'webextension-polyfill';
import type { Reply } from '../messages/protocol.ts';
import type { Sender } from '../messages/server.ts';

/**
 * Receives commands in the background. A message from a tab is accepted only when that tab shows a page of this
 * extension. An older Chrome takes no promise for an answer, so this one event is the polyfill's.
 */
export function serve(answer: (message: unknown, sender: Sender) => Promise<Reply>): void {
  const { runtime } = polyfill;
  const home = runtime.getURL('');
  runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) =>
    answer(message, { isOwnPage: sender.id === runtime.id && sender.url?.startsWith(home) === true }),
  );
}
