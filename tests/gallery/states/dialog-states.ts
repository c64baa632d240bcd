import type { Device } from '../../../utils/core/sessions/device.ts';
import { DAY, HOUR } from '../../../utils/core/time.ts';
import type { Extra } from '../../../utils/messages/extra.ts';
import { claude, hub } from '../../components/harness/fake-sites.ts';
import {
  claudeLive,
  consoleLive,
  container,
  defaultStore,
  ended,
  hubLive,
  NOON,
  onClaude,
  onHub,
  overview,
  plan,
  session,
  sliding,
  tab,
  workContainer,
} from '../../components/harness/fake-world.ts';
import { words } from '../../words.ts';
import type { State } from '../state.ts';

export const devices: readonly Device[] = [
  { handle: 'a', name: 'Firefox on Linux', place: 'Rome, Italy', lastUsedAt: NOON, isCurrent: true },
  { handle: 'b', name: 'Pixel 8', place: 'Milan, Italy', lastUsedAt: NOON - 3 * HOUR, isCurrent: false },
  {
    handle: 'c',
    name: 'Chrome on Windows, the one in the library downstairs',
    place: null,
    lastUsedAt: NOON - 12 * DAY,
    isCurrent: false,
  },
];
export const listed = (
  shown: readonly Device[],
  result: Extract<Extra, { kind: 'devices' }>['result'] = null,
  canEndOthers = true,
): Extra => ({ kind: 'devices', list: { kind: 'listed', devices: shown, more: 0, whole: true, canEndOthers }, result });
export const texts: Extra = {
  kind: 'unsent-text',
  texts: [
    [
      { tabId: 4, title: 'Claude', text: 'Dear diary,\n\ntoday I typed a long text and did not send it.' },
      {
        tabId: 5,
        title: 'A chat about nothing in particular, with a title that needs two lines',
        text: 'Line after line.\n'.repeat(30),
      },
    ],
  ],
};

const onHubWith = (change: Partial<State> = {}): State => ({
  tab: onHub,
  first: overview({ sites: [hub, claude], sessions: [hubLive, claudeLive] }),
  ...change,
});
const removal = (change: Parameters<typeof plan>[0], more: Partial<State> = {}): State => ({
  tab: onClaude,
  first: overview(),
  press: [words('removeDataHere')],
  answers: { 'plan-removal': { kind: 'removal-plan', plan: plan(change) } },
  ...more,
});

/** Every question that the popup asks. */
export const dialogStates: Record<string, State> = {
  'dialog-everywhere': { tab: onClaude, first: overview(), press: [words('signOutEverywhere')] },
  'dialog-everywhere-container': {
    tab: tab('https://claude.ai/', { storeId: container.id }),
    first: overview({
      stores: [defaultStore, workContainer],
      sessions: [session(claude, sliding(HOUR), workContainer)],
    }),
    press: [words('signOutEverywhere')],
  },
  'dialog-everywhere-guide': onHubWith({ press: [words('signOutEverywhere')] }),
  'dialog-everywhere-unsent': {
    tab: onClaude,
    first: overview(),
    press: [words('signOutEverywhere')],
    answers: { 'find-unsent-text': texts },
  },
  'dialog-unsent': {
    tab: onClaude,
    first: overview(),
    press: [words('signOutHere'), words('copyAll')],
    answers: { 'find-unsent-text': texts },
  },
  'dialog-others-guide': { tab: onClaude, first: overview(), press: [words('otherDevices')] },
  'dialog-devices': onHubWith({ press: [words('signOutOthers')], answers: { 'list-devices': listed(devices) } }),
  'dialog-devices-ended': onHubWith({
    press: [words('signOutOthers'), words('endSessionOn', { device: 'Pixel 8' })],
    answers: {
      'list-devices': listed(devices),
      'end-device': listed(
        devices.filter(({ handle }) => handle !== 'b'),
        'ended',
      ),
    },
  }),
  'dialog-devices-still': onHubWith({
    press: [words('signOutOthers'), words('signOutOthers')],
    answers: { 'list-devices': listed(devices), 'end-other-devices': listed(devices, 'still-there') },
  }),
  'dialog-devices-silent': onHubWith({
    press: [words('signOutOthers')],
    answers: { 'list-devices': { kind: 'devices', list: { kind: 'could-not-tell' }, result: null } },
  }),
  'dialog-devices-only-this': onHubWith({
    press: [words('signOutOthers')],
    answers: { 'list-devices': listed(devices.slice(0, 1)) },
  }),
  'dialog-remove': removal({}),
  'dialog-remove-ticks': removal({
    partitionedCookies: 2,
    neighbours: [],
    otherStores: [container.id],
    trustedDevice: ['trusted_device'],
  }),
  'dialog-remove-permission': removal({
    localStorage: null,
    sessionStorage: null,
    databases: null,
    serviceWorkers: null,
    storage: 'permission-missing',
  }),
  'dialog-remove-not-from-here': removal({ storage: 'not-from-here' }, { browserName: 'firefox' }),
  'dialog-remove-nothing': removal(
    { cookies: 0, localStorage: 0, databases: 0, serviceWorkers: 0, caches: 0, storage: 'by-page' },
    {
      first: overview({
        sessions: [consoleLive],
        runs: [ended(claude, { kind: 'signed-out', oldSignIn: 'refused', untried: [] })],
      }),
    },
  ),
};
