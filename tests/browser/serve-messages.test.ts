import { expect, it } from 'vitest';
import type { Runtime } from 'webextension-polyfill';
import type { Sender } from '../../utils/messages/server.ts';
import { createEvent, installBrowser, OWN_ID } from './install-browser.ts';

const message = createEvent<(message: unknown, sender: Runtime.MessageSender) => unknown>();
installBrowser({ runtime: { onMessage: message.event as Runtime.Static['onMessage'] } });
const { serve } = await import('../../utils/browser/serve-messages.ts');

const heard: Sender[] = [];
serve(async (_message, sender) => {
  heard.push(sender);
  return { ok: false, error: 'unexpected' };
});

it.each<[string, Runtime.MessageSender, boolean]>([
  ['a page of this extension', { id: OWN_ID, url: `chrome-extension://${OWN_ID}/popup.html` }, true],
  ['a script of this extension inside a page of a site', { id: OWN_ID, url: 'https://claude.ai/' }, false],
  ['a page of another extension', { id: 'other', url: 'chrome-extension://other/popup.html' }, false],
  ['another extension that names our address', { id: 'other', url: `chrome-extension://${OWN_ID}/popup.html` }, false],
  ['a sender without an address', { id: OWN_ID }, false],
])('takes for its own page: %s', (_who, sender, isOwnPage) => {
  heard.length = 0;
  message.happen({ type: 'get-overview' }, sender);
  expect(heard).toEqual([{ isOwnPage }]);
});
