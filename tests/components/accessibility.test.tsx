import axe from 'axe-core';
import { expect, it } from 'vitest';
import { drawnStates } from '../gallery/drawn-states.ts';
import { screens } from '../gallery/screens.tsx';
import { drawScreen } from './harness/drawn-screen.tsx';
import { createFakeApp, createFakeClient } from './harness/fake-app.ts';

/** One state of each shape; the gallery does the same in a real browser, with colours, for all of them. */
it.each([
  'live',
  'until-close',
  'control',
  'guided',
  'signed-out',
  'refused-500',
  'access-missing',
  'twelve-sites',
  'options-rich',
  'options-history',
  'options-warnings',
  'options-reminders-on',
  'options-record-erase',
  'options-closing-dated',
  'options-shared',
  'options-soon',
  'leave-ask',
  'leave-unsent',
  'leave-running',
  'leave-left-2',
  'leave-shared-ended',
  'popup-leave-running',
  'popup-leave-left',
  'guided-others',
  'way-back-guided',
  'elsewhere-claude',
  'options-following-left',
  'options-following-could-not',
  'options-following-shared',
  'leave-every-site-shared',
  'leave-removed',
  'dialog-everywhere-unsent',
  'dialog-devices-ended',
  'dialog-remove-ticks',
  'dialog-remove-permission',
  'cleared-cure-chrome',
  'shared-private',
  'last-gone-at-start',
  'record-ask',
  'first-run',
  'welcome-new',
  'welcome-whose',
  'help-all',
  'diagnosis-cleared-likely',
  'diagnosis-unclear',
  'diagnosis-failed',
])('finds nothing in "%s" that keeps anyone out', async (name) => {
  const state = drawnStates[name];
  if (!state) throw new Error(`No state ${name}`);
  document.documentElement.lang = 'en';
  document.title = 'Lights Out';
  const { place, press } = await drawScreen(
    screens[state.screen].draw(),
    createFakeApp({ client: createFakeClient(state.first, state.answers), tab: state.tab }),
  );
  for (const button of state.press ?? []) await press(button);
  const { violations } = await axe.run(place, { rules: { 'color-contrast': { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
});
