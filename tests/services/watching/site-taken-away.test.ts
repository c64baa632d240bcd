import { expect, it } from 'vitest';
import { control, pressed } from '../../core/watching/watched.ts';
import { getOverview } from '../background/ask-for-overview.ts';
import { atWiki, draft, tellingPage, wiki } from '../discovery/try-wiki.ts';
import { WIKI } from '../discovery/wiki-server.ts';

it('a site that is removed while its sign-out is shown is not watched any longer', async () => {
  const { world } = atWiki({ answers: tellingPage });
  const worker = world.start();
  const { app } = worker;
  await app.handlers['watch-sign-out']({ type: 'watch-sign-out', draft, storeId: '0' });
  const id = (await getOverview(worker)).watch?.id ?? '';
  expect([id === '', world.watching.isListening()]).toEqual([false, true]);
  await app.handlers['remove-site']({ type: 'remove-site', siteId: wiki.siteId });
  expect(world.watching.isListening()).toBe(false);
  expect(await app.onPressed(id, '0', pressed({ origin: WIKI, path: '/', control: control() }))).toBe('not-wanted');
  // Another site that is added at that address is not taken for it.
  await app.handlers['save-site']({ type: 'save-site', draft });
  expect((await getOverview(worker)).watch).toBeNull();
});
