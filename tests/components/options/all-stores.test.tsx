import { expect, it } from 'vitest';
import { OptionsApp } from '../../../components/options/OptionsApp.tsx';
import { texts } from '../../gallery/states/dialog-states.ts';
import { words } from '../../words.ts';
import { drawScreen, settle } from '../harness/drawn-screen.tsx';
import { createFakeApp, createFakeClient } from '../harness/fake-app.ts';
import { claude } from '../harness/fake-sites.ts';
import {
  claudeLive,
  container,
  defaultStore,
  overview,
  privateStore,
  session,
  sliding,
  workContainer,
} from '../harness/fake-world.ts';

const inWork = session(claude, sliding(1_000), workContainer);
const third = { ...container, id: 'firefox-container-9', number: 9, name: 'Bank' };
const inBank = session(claude, sliding(1_000), third);
const stores = [defaultStore, privateStore, workContainer, third];

/** The settings with the question about all stores open, of two that are signed in. */
async function openQuestion() {
  const client = createFakeClient(overview({ stores, sessions: [claudeLive, inWork] }));
  client.answers['mark-sign-ins'] = { kind: 'sign-in-marks', marks: ['digest 1', 'digest 2'] };
  const screen = await drawScreen(<OptionsApp />, createFakeApp({ client, tab: null }));
  await screen.press(words('signOutAllStores'));
  const signOuts = () => client.commands.filter(({ type }) => type === 'sign-out');
  const show = async (sessions: readonly (typeof inWork)[]) => {
    client.broadcast(overview({ stores, sessions }));
    await settle();
  };
  return { client, screen, show, signOuts };
}

it('asks anew where the site has a sign-in in one more store by the time of the press', async () => {
  const { client, screen, show, signOuts } = await openQuestion();
  await show([claudeLive, inWork, inBank]);
  client.answers['mark-sign-ins'] = { kind: 'sign-in-marks', marks: ['digest 1', 'digest 2', 'digest 3'] };
  client.answers['find-unsent-text'] = texts;
  await screen.press(words('signOutAllStores'));
  expect(signOuts()).toEqual([]);
  for (const part of [words('askedAnew'), words('unsentFound'), 'Bank'])
    expect(screen.dialog()?.textContent).toContain(part);
  await screen.press(words('signOutAllStores'));
  expect(signOuts()).toMatchObject([
    { session: claudeLive.ref, about: 'digest 1' },
    { session: inWork.ref, about: 'digest 2' },
    { session: inBank.ref, about: 'digest 3' },
  ]);
});

it('names and signs out of what is left of them', async () => {
  const { screen, show, signOuts } = await openQuestion();
  await show([inWork]);
  expect(screen.dialog()?.textContent).toContain(words('allStoresEnds', { site: claude.name, stores: 'Work' }));
  await screen.press(words('signOutAllStores'));
  expect(signOuts()).toMatchObject([{ session: inWork.ref, about: 'digest 2' }]);
});
