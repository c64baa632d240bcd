import type { Runtime } from 'webextension-polyfill';
import type { Overview } from '../core/overview/overview.ts';
import type { Transport } from '../messages/client.ts';
import type { Reply } from '../messages/protocol.ts';
import type { Sender } from '../messages/server.ts';
import { browser } from './api.ts';

export const runtimeTransport: Transport = {
  send: (message) => browser.runtime.sendMessage(message),
  onMessage(listener) {
    const hear = (message: unknown) => void listener(message);
    browser.runtime.onMessage.addListener(hear);
    return () => browser.runtime.onMessage.removeListener(hear);
  },
};

/**
 * Receives commands in the background. A message from a tab is accepted only when that tab shows a page of this
 * extension.
 */
export function serve(answer: (message: unknown, sender: Sender) => Promise<Reply>): void {
  const home = browser.runtime.getURL('');
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) =>
    answer(message, { isOwnPage: sender.id === browser.runtime.id && sender.url?.startsWith(home) === true }),
  );
}

/** Sends the overview to every open screen. It is no error when none is open. */
export function announce(overview: Overview): void {
  browser.runtime.sendMessage({ type: 'overview-changed', overview }).catch((error: unknown) => {
    if (!(error instanceof Error && /receiving end|message port closed|no response/i.test(error.message)))
      console.warn('Lights Out: could not tell the screens', error);
  });
}
