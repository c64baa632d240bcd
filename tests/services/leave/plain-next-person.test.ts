import { expect, it } from 'vitest';
import { createWorld, refOf } from '../../fakes/fake-world.ts';
import { cookie } from '../../fakes/samples/cookie.ts';
import { wikiDraft } from '../../fakes/samples/wiki-draft.ts';
import { toEnd } from './to-end.ts';

/** Leaves a site whose sign-in cannot be digested, because its value is short and plain. */
async function leavePlain(meanwhile: string | null) {
  const world = createWorld();
  const signIn = (value: string) => world.jar.put(cookie({ name: 'wiki_session', domain: 'wiki.example.org' }), value);
  signIn('anna');
  const worker = world.start();
  await worker.app.handlers['save-site']({ type: 'save-site', draft: wikiDraft });
  world.tabs.show('https://wiki.example.org/', '0');
  const { drop } = world.tabs;
  world.tabs.close = async (tabId) => {
    if (meanwhile !== null) signIn(meanwhile);
    drop(tabId);
  };
  await worker.app.handlers.leave({ type: 'leave', sessions: [refOf('own:wiki.example.org')], clearing: 'unwanted' });
  await toEnd(worker.app);
  return { here: world.jar.everything().map(({ value }) => value), held: worker.credentials.heldRuns() };
}

it('leaves a short and plain sign-in alone that was made while the site was left', async () => {
  expect(await leavePlain('bert')).toEqual({ here: ['bert'], held: [] });
});

it('removes a short and plain sign-in that was left', async () => {
  expect(await leavePlain(null)).toEqual({ here: [], held: [] });
});
