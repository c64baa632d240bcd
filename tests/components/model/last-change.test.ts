import { expect, it } from 'vitest';
import type { AppModel } from '../../../components/model/app-model.ts';
import { createFakeApp, createFakeClient } from '../harness/fake-app.ts';
import { claudeLive, overview, settings } from '../harness/fake-world.ts';

/** A screen that has just saved a change. */
async function afterChange() {
  const client = createFakeClient(overview());
  const after = { ...settings, badge: !settings.badge };
  client.answers['save-settings'] = { kind: 'settings-written', before: settings, after };
  const { model } = createFakeApp({ client, tab: null });
  await model.refresh();
  await model.saveSettings(settings, after);
  expect(model.lastChange.value?.undo).not.toBe(null);
  return { client, model };
}
const { ref } = claudeLive;

it.each<[string, (model: AppModel) => Promise<unknown>]>([
  ['the record is erased', (model) => model.eraseRecord(null)],
  ['a site is removed', (model) => model.removeSite('own:wiki.example')],
  ['a receipt is deleted', (model) => model.dismissRun('run-1')],
  ['preferences are taken out of the sync', (model) => model.removeSynced()],
  ['a sign-in is ended', (model) => model.signOut(ref, 'this-browser')],
  ['another device is ended', (model) => model.endDevice(ref, 'one', null)],
  ['a program loses its access', (model) => model.revokeToken(ref, 'one', null)],
  ['a leave run is done', (model) => model.leaveDone()],
])('nothing can be undone once %s, nor while that is under way', async (_what, act) => {
  const { model } = await afterChange();
  const ending = act(model);
  expect(model.lastChange.value).toBe(null);
  await ending;
  expect(model.lastChange.value).toBe(null);
});

it.each<[string, (model: AppModel) => Promise<unknown>]>([
  ['the overview is read', (model) => model.refresh()],
  ['what is stored is read', (model) => model.readStored()],
  ['a removal is only planned', (model) => model.planRemoval(ref)],
])('the last change can still be undone when %s', async (_what, act) => {
  const { model } = await afterChange();
  await act(model);
  expect(model.lastChange.value?.undo).not.toBe(null);
});
