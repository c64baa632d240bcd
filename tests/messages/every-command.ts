import { defaultSettings } from '../../utils/core/settings/settings.ts';
import type { Command } from '../../utils/messages/protocol.ts';
import { refOf } from '../fakes/fake-world.ts';
import { wikiDraft } from '../fakes/samples/wiki-draft.ts';

const session = refOf('claude');

/** Every command that a screen may send, some of them in several shapes. */
export const everyCommand: readonly Command[] = [
  { type: 'get-overview' },
  { type: 'sign-out', session, scope: 'this-browser' },
  {
    type: 'sign-out',
    session: { ...session, partition: { topLevelSite: 'https://news.example', hasCrossSiteAncestor: true } },
    scope: 'everywhere',
  },
  { type: 'sign-out', session, scope: 'other-devices' },
  { type: 'guide-done', runId: 'r' },
  { type: 'find-unsent-text', sessions: [session] },
  { type: 'list-devices', session },
  { type: 'end-device', session, device: 'd' },
  { type: 'end-other-devices', session },
  { type: 'plan-removal', session },
  { type: 'label-session', session, label: 'work' },
  { type: 'label-session', session, label: '' },
  { type: 'diagnose', session },
  { type: 'check-clearing', then: 'give-back' },
  { type: 'check-clearing', then: 'keep' },
  { type: 'erase-record', siteId: null },
  { type: 'erase-record', siteId: 'claude' },
  { type: 'let-it-end', session },
  { type: 'check-site', session, ending: 'stays' },
  { type: 'check-site', session, ending: 'sign-out' },
  { type: 'leave', sessions: [session], clearing: 'unwanted' },
  { type: 'leave-done' },
  { type: 'leave-later', inMinutes: 30 },
  { type: 'cancel-plan', plan: 'later' },
  { type: 'look-at-plans' },
  { type: 'put-off' },
  { type: 'check-again', runId: 'r' },
  { type: 'dismiss-run', runId: 'r' },
  { type: 'remove-data', session, allStores: true, trustedDevice: false },
  { type: 'reload-tabs', session },
  { type: 'close-tabs', session },
  { type: 'open-page', session, page: 'help' },
  { type: 'save-settings', from: defaultSettings, to: defaultSettings },
  { type: 'remove-synced' },
  { type: 'write-settings-file' },
  { type: 'read-settings-file', text: '{}' },
  { type: 'find-sign-in', address: 'wiki.example.org', tabId: 7 },
  { type: 'find-sign-in', address: 'https://wiki.example.org/start', tabId: null },
  { type: 'try-site', draft: wikiDraft, storeId: '0' },
  { type: 'save-site', draft: wikiDraft },
  { type: 'save-site', draft: { ...wikiDraft, cookies: [], way: null } },
  { type: 'remove-site', siteId: 'own:wiki.example.org' },
];
