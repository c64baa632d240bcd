import { expect, it } from 'vitest';
import type { AppDependencies } from '../../../components/model/app-dependencies.ts';
import { createFakeApp, createFakeClient } from '../harness/fake-app.ts';
import { claude } from '../harness/fake-sites.ts';
import { claudeLive, overview, settings } from '../harness/fake-world.ts';

async function start(parts: Partial<AppDependencies> = {}) {
  const client = createFakeClient(overview());
  const { model } = createFakeApp({ client, tab: null, parts });
  await model.refresh();
  return { client, model };
}

it('asks for the permission in the click, and then checks the browser', async () => {
  const { client, model } = await start();
  expect(await model.checkClearing('give-back')).toBe(true);
  expect(client.commands.at(-1)).toEqual({ type: 'check-clearing', then: 'give-back' });
});

it('sends nothing after a refusal, and says so', async () => {
  const { client, model } = await start({
    requestClearingCheck: async () => false,
    requestNotifications: async () => false,
  });
  expect(await model.checkClearing('keep')).toBe(false);
  expect(model.trouble.value).toBe('not-allowed');
  model.trouble.value = null;
  await model.turnRemindersOn();
  expect(model.trouble.value).toBe('not-allowed');
  expect(client.commands.map(({ type }) => type)).toEqual(['get-overview']);
});

it('turns reminders on once notifications are allowed', async () => {
  const { client, model } = await start();
  await model.turnRemindersOn();
  expect(client.commands.at(-1)).toEqual({
    type: 'save-settings',
    from: settings,
    to: { ...settings, reminders: { ...settings.reminders, on: true } },
  });
});

it('erases the record, of one site or whole, and lets a sign-in end', async () => {
  const { client, model } = await start();
  await model.eraseRecord('claude');
  await model.eraseRecord(null);
  await model.letItEnd(claudeLive.ref);
  expect(client.commands.slice(1)).toEqual([
    { type: 'erase-record', siteId: 'claude' },
    { type: 'erase-record', siteId: null },
    { type: 'let-it-end', session: claudeLive.ref },
  ]);
});

it('names the trouble when the background does not answer', async () => {
  const { client, model } = await start();
  client.replies.push({ ok: false, error: 'unreachable' });
  expect(await model.eraseRecord(null)).toBe(false);
  expect(model.trouble.value).toBe('unreachable');
});

it('leaves a refused status page to the part that asked', async () => {
  const { model } = await start({ requestAccess: async () => false });
  expect(await model.allowStatusPage({ ...claude, statusPatterns: ['*://status.claude.com/*'] })).toBe(false);
  expect(model.trouble.value).toBeNull();
});

it('says that the record was not erased where it was not', async () => {
  const { client, model } = await start();
  client.replies.push({ ok: true, result: 'not-saved', outcome: null, extra: null, overview: overview() });
  expect(await model.eraseRecord(null)).toBe(false);
  expect(model.trouble.value).toBe('not-saved');
});

it('says that "Let it end" was not saved where it was not: the sign-in is gone, or storage refuses', async () => {
  const { client, model } = await start();
  client.replies.push({ ok: true, result: 'nothing-to-do', outcome: null, extra: null, overview: overview() });
  expect(await model.letItEnd(claudeLive.ref)).toBe(false);
  expect(model.trouble.value).toBe('not-saved');
  client.replies.push({ ok: true, result: 'saved', outcome: null, extra: null, overview: overview() });
  expect(await model.letItEnd(claudeLive.ref)).toBe(true);
});
