import { expect, it } from 'vitest';
import { RECEIPT_STAYS_FOR } from '../../../../utils/core/leave/receipt-time.ts';
import { defaultSettings } from '../../../../utils/core/settings/settings.ts';
import { createWorld, refOf } from '../../../fakes/fake-world.ts';
import { wikiDraft } from '../../../fakes/samples/wiki-draft.ts';
import { saveSettings } from '../../save-settings.ts';
import { toEnd } from '../to-end.ts';

it('leaves the next person at a shared computer no name of a site that the last one added, in the settings either', async () => {
  const world = createWorld();
  world.server.signIn('claude');
  const { app } = world.start();
  await app.onWake();
  await app.handlers['save-site']({ type: 'save-site', draft: wikiDraft });
  const { overview } = await app.handlers['get-overview']({ type: 'get-overview' });
  const id = overview.sites.find(({ name }) => name === wikiDraft.name)?.id ?? '';
  await saveSettings(app.handlers, {
    ...defaultSettings,
    sharedComputer: true,
    rules: { [id]: { kind: 'last-tab' } },
    record: { choice: 'on', sitesOff: [id] },
  });
  await app.handlers.leave({ type: 'leave', sessions: [refOf('claude')], clearing: 'unwanted' });
  await toEnd(app);
  world.clock.advance(RECEIPT_STAYS_FOR);
  await app.onWake();
  const naming = [...world.disk.values].filter(([, value]) => JSON.stringify(value).includes('wiki.example.org'));
  expect(naming.map(([key]) => key)).toEqual([]);
});
