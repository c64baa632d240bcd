import type { AppDependencies } from '../../../components/model/app-dependencies.ts';
// Fetched by the popup when it is asked for: here it is at hand, so that no test waits for the disk.
import '../../../components/dialogs/diagnosis/DiagnosisDialog.tsx';
import '../../../components/dialogs/TokensDialog.tsx';
import { PopupApp } from '../../../components/popup/PopupApp.tsx';
import { diagnosisStates } from '../../gallery/states/diagnosis/diagnosis-states.ts';
import { endingStates } from '../../gallery/states/ending-states.ts';
import { drawScreen } from './drawn-screen.tsx';
import { createFakeApp, createFakeClient } from './fake-app.ts';

/** A state of the gallery as the popup, up to the last press. */
export async function openState(name: string, parts: Partial<AppDependencies> = {}) {
  const state = endingStates[name] ?? diagnosisStates[name];
  if (!state) throw new Error(`No state ${name}`);
  const client = createFakeClient(state.first, state.answers);
  const app = createFakeApp({ client, tab: state.tab, browserName: state.browserName ?? 'chrome', parts });
  const screen = await drawScreen(<PopupApp start="here" />, app);
  for (const button of state.press ?? []) await screen.press(button);
  return { client, app, screen };
}
