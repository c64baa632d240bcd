import type { Runtime } from 'webextension-polyfill';
import { errorText } from '../core/error-text.ts';
import type { Overview } from '../core/overview/overview.ts';
import type { Transport } from '../messages/client.ts';
import { browser } from './api.ts';

export const runtimeTransport: Transport = {
  send: (message) => browser.runtime.sendMessage(message),
  onMessage(listener) {
    const hear = (message: unknown, sender: Runtime.MessageSender) => {
      if (isOwn(sender)) listener(message);
    };
    browser.runtime.onMessage.addListener(hear);
    return () => browser.runtime.onMessage.removeListener(hear);
  },
};

/**
 * Whether a message is of this extension's own background: what is put into a page of a site could send one too, and
 * must not put a false overview on our screens. Such a script always has the address of its page.
 */
function isOwn({ id, url }: Runtime.MessageSender): boolean {
  return id === browser.runtime.id && (url === undefined || url.startsWith(browser.runtime.getURL('')));
}

/** Sends the overview to every open screen. It is no error when none is open. */
export function announce(overview: Overview): void {
  browser.runtime.sendMessage({ type: 'overview-changed', overview }).catch((error: unknown) => {
    if (!(error instanceof Error && /receiving end|message port closed|no response/i.test(error.message)))
      console.warn('Lights Out: could not tell the screens', errorText(error));
  });
}
