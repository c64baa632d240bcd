import { expect, it } from 'vitest';
import { toOwnDefinition } from '../../../utils/core/sites/own-site.ts';
import { encodeSitesFile } from '../../../utils/storage/sites/sites-file.ts';
import { control, pressed } from '../../core/watching/watched.ts';
import { getOverview } from '../background/ask-for-overview.ts';
import { atWiki, draft, tellingPage, wiki } from '../discovery/try-wiki.ts';
import { WIKI } from '../discovery/wiki-server.ts';

it('a site that comes by file does what the preview named, not what its former one was shown', async () => {
  const { whys, world } = atWiki({ answers: tellingPage });
  const worker = world.start();
  const { handlers, onChange, onPressed } = worker.app;
  const signOut = { type: 'sign-out', session: wiki, scope: 'this-browser' } as const;
  await handlers['save-site']({ type: 'save-site', draft: { ...draft, way: null } });
  await handlers['sign-out'](signOut);
  const watchId = (await getOverview(worker)).watch?.id ?? '';
  await onPressed(watchId, '0', pressed({ origin: WIKI, path: '/', control: control() }));
  world.jar.drop(() => true);
  await onChange();
  expect((await handlers['use-learned']({ type: 'use-learned', watchId })).result).toBe('saved');

  const text = encodeSitesFile([toOwnDefinition(draft)]);
  const taken = await handlers['import-sites']({ type: 'import-sites', text, siteIds: [wiki.siteId] });
  expect(taken.result).toBe('saved');
  world.server.signIn('wiki');
  await handlers['sign-out'](signOut);
  expect([world.tabs.presses, whys()]).toEqual([[], ['sign-out /session/end']]);
});
