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

/** Hears commands in the background. Content of tabs counts as ours only when it is a page of this extension. */
export function serve(answer: (message: unknown, sender: Sender) => Promise<Reply>): void {
  const home = browser.runtime.getURL('');
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) =>
    answer(message, { isOwnPage: sender.id === browser.runtime.id && sender.url?.startsWith(home) === true }),
  );
}

/** Tells every open screen; that none is open is no fault. */
export function announce(overview: Overview): void {
  browser.runtime.sendMessage({ type: 'overview-changed', overview }).catch((error: unknown) => {
    if (!(error instanceof Error && /receiving end|message port closed|no response/i.test(error.message)))
      console.warn('Lights Out: could not tell the screens', error);
  });
}
