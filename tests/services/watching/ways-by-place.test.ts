import { expect, it } from 'vitest';
import { lastRun } from '../run-to-end.ts';
import { endInPage, guided } from './guided.ts';

it('a way that was shown is neither kept nor forgotten while a sign-out of the site goes on', async () => {
  const from = await guided();
  await endInPage(from);
  const { app, records } = from.worker;
  const watchId = (await from.look()).watch?.id ?? '';
  const keep = async () => (await app.handlers['use-learned']({ type: 'use-learned', watchId })).result;
  const forget = async () =>
    (await app.handlers['forget-learned']({ type: 'forget-learned', siteId: 'claude-console' })).result;
  const run = await lastRun(records);
  await records.save({ ...run, phase: 'request' });
  expect(await keep()).toBe('not-saved');
  await records.save(run);
  expect([run.phase, await keep()]).toEqual(['guided', 'saved']);
  await records.save({ ...run, phase: 'request' });
  expect(await forget()).toBe('not-saved');
  await records.drop(run.id);
  expect(await forget()).toBe('erased');
});
