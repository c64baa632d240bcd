import { expect, it } from 'vitest';
import { refId } from '../../../../utils/core/sessions/session.ts';
import { DAY } from '../../../../utils/core/time.ts';
import { encode } from '../../../../utils/storage/codec.ts';
import { journalDocument } from '../../../../utils/storage/journal/journal-document.ts';
import { labelsDocument } from '../../../../utils/storage/sessions/labels-document.ts';
import { learnedDocument } from '../../../../utils/storage/sessions/learned-document.ts';
import { remindersDocument } from '../../../../utils/storage/sessions/reminders-document.ts';
import { createWorld, refOf } from '../../../fakes/fake-world.ts';
import { entry, journal } from '../../../fakes/samples/journal.ts';
import { saveSettings } from '../../save-settings.ts';
import { share } from '../share.ts';
import { overviewOf, toEnd } from '../to-end.ts';

const character = refOf('character-ai');

/**
 * Somebody used two sites and leaves one of them. Told is what still names a site, beside the receipt that is on the
 * screen.
 */
async function leave(computer: 'shared' | 'own'): Promise<readonly string[]> {
  const world = createWorld();
  for (const siteId of ['claude', 'character-ai'] as const) world.server.signIn(siteId);
  if (computer === 'shared') await share(world, false);
  const mark = { ref: character, expiresAt: world.clock.now() + 28 * DAY, ahead: [], told: [], letEnd: true };
  const { values } = world.disk;
  values.set('journal', encode(journalDocument, journal(entry({ ref: character }))));
  values.set(
    'learned-lengths',
    encode(learnedDocument, { 'character-ai': { 'web-next-auth': { ms: 7 * DAY, onceMs: null } } }),
  );
  values.set('labels', encode(labelsDocument, [{ ref: character, text: 'mine', state: 'live', digest: null }]));
  values.set('reminders', encode(remindersDocument, { [refId(character)]: mark }));
  const { app, sent } = world.start();
  await app.handlers.leave({ type: 'leave', sessions: [refOf('claude')], clearing: 'unwanted' });
  await toEnd(app);
  const naming = [...values].filter(
    ([key, value]) => key !== 'leave' && /claude|character-ai/.test(JSON.stringify(value)),
  );
  return [...naming.map(([key]) => key), ...((await sent.list()).length > 0 ? ['sent'] : [])].sort();
}

it('leaves the next person at a shared computer nothing that names a site of the last one', async () => {
  expect(await leave('shared')).toEqual([]);
});

it("keeps all of it on a person's own computer", async () => {
  expect(await leave('own')).toEqual(['journal', 'labels', 'learned-lengths', 'refused', 'reminders', 'runs', 'sent']);
});

it('takes a notification of a rule with it, which names a site too', async () => {
  const world = createWorld();
  for (const siteId of ['claude', 'character-ai'] as const) world.server.signIn(siteId);
  await share(world, false);
  const tab = world.tabs.show('https://character.ai/', '0');
  const { app } = world.start();
  const { settings } = await overviewOf(app);
  await saveSettings(app.handlers, { ...settings, rules: { 'character-ai': { kind: 'last-tab' } } });
  world.tabs.drop(tab.tabId);
  await app.onChange();
  expect([...world.browser.shownNotes]).toEqual([refId(character)]);
  await app.handlers.leave({ type: 'leave', sessions: [refOf('claude')], clearing: 'unwanted' });
  await toEnd(app);
  expect([...world.browser.shownNotes]).toEqual([]);
});

it.each(['shared', 'own'] as const)(
  'forgets on a computer that is %s only where it is shared what was begun in a popup',
  async (computer) => {
    const world = createWorld();
    world.server.signIn('claude');
    if (computer === 'shared') await share(world, false);
    const { app } = world.start();
    await app.handlers.leave({ type: 'leave', sessions: [refOf('claude')], clearing: 'unwanted' });
    await toEnd(app);
    expect(world.browser.unfinished).toBe(computer === 'shared' ? 'dropped' : 'kept');
  },
);
