import { expect, it } from 'vitest';
import type { App } from '../../../components/app-context.ts';
import { PopupApp } from '../../../components/popup/PopupApp.tsx';
import { words } from '../../words.ts';
import { drawScreen } from '../harness/drawn-screen.tsx';
import { createFakeApp, createFakeClient } from '../harness/fake-app.ts';
import { claude } from '../harness/fake-sites.ts';
import { claudeLive, onClaude, overview } from '../harness/fake-world.ts';

/** The popup, of which no part can be loaded that is loaded when it is asked for. */
async function open(window: 'normal' | 'private') {
  const told: string[] = [];
  const parts = { reload: () => void told.push('reload'), reportBug: (where: string) => void told.push(where) };
  const tab = window === 'private' ? { ...onClaude, storeId: '1', incognito: true } : onClaude;
  const client = createFakeClient(overview({ sites: [claude], sessions: [claudeLive] }));
  const app = createFakeApp({ client, tab, parts });
  const loadPart: App['model']['loadPart'] = (where) =>
    app.model.loadPart(where, () => Promise.reject(new Error('no such file')));
  const screen = await drawScreen(<PopupApp start="here" />, { ...app, model: { ...app.model, loadPart } });
  return { told, screen, alert: () => screen.find('[role=alert]')?.textContent };
}

const sentence = words('trouble', { what: 'not-loaded' }) + words('tryAgain');

it('says so where "Why was I signed out?" could not be loaded, and loads the page anew on a press', async () => {
  const { alert, screen, told } = await open('normal');
  await screen.press(words('whyOut'));
  expect(alert()).toBe(sentence);
  await screen.press(words('tryAgain'));
  expect(told).toEqual(['loading "Why was I signed out?"', 'reload']);
});

it('says so where leaving inside the popup could not be loaded, and leads back', async () => {
  const { alert, screen, told } = await open('private');
  await screen.press(words('leavingThisComputer'));
  expect(alert()).toBe(sentence);
  expect(told).toEqual(['loading the leave page']);
  await screen.press(words('back'));
  expect(screen.find('.leaving')).toBeNull();
  expect(screen.buttonNames()).toContain(words('settings'));
});
