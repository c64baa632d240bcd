import { expect, it } from 'vitest';
import type { Runtime } from 'webextension-polyfill';
import { createEvent, installBrowser, OWN_ID } from './install-browser.ts';

const message = createEvent<(message: unknown, sender: Runtime.MessageSender) => unknown>();
installBrowser({ runtime: { onMessage: message.event as Runtime.Static['onMessage'] } });
const { runtimeTransport } = await import('../../utils/browser/message-transport.ts');

const heard: unknown[] = [];
runtimeTransport.onMessage((one) => void heard.push(one));

/** As the background sends it: a forged one would be shown as if it were true. */
const broadcast = { type: 'overview-changed', overview: { sessions: [] } };

it.each<[string, Runtime.MessageSender, boolean]>([
  ['the background', { id: OWN_ID, url: `chrome-extension://${OWN_ID}/background.js` }, true],
  ['the background, of which a browser tells no address', { id: OWN_ID }, true],
  ['a script of this extension inside a page of a site', { id: OWN_ID, url: 'https://claude.ai/' }, false],
  ['such a script in an empty frame', { id: OWN_ID, url: 'about:blank' }, false],
  ['another extension', { id: 'other', url: `chrome-extension://${OWN_ID}/background.js` }, false],
])('is heard by a screen, or not: %s', (_who, sender, isHeard) => {
  heard.length = 0;
  message.happen(broadcast, sender);
  expect(heard).toEqual(isHeard ? [broadcast] : []);
});
