import { expect, it } from 'vitest';
import { words } from '../../words.ts';
import { found, openWiki, reply, wiki } from '../harness/adding-world.tsx';
import { shown, watched, watching } from '../harness/watched-wiki.tsx';

it('loses nothing that was chosen, also nothing, where a watch is stopped and the person looks once more', async () => {
  const page = await watched(shown);
  await page.turn('wiki_session');
  await page.turn(words('wayByHand'));
  await page.end('cancel');
  const known = { siteId: wiki.id, name: wiki.name, as: 'own' } as const;
  page.client.answers = { ...page.client.answers, 'find-sign-in': found({ known }) };
  for (const press of [async () => {}, () => page.screen.press(words('addFind'))]) {
    await press();
    expect(page.choices(words('addCookies'))).toEqual([
      ['wiki_session', false],
      ['visitor_id', false],
    ]);
    expect(page.choices(words('addWays')).at(-1)).toEqual([words('wayByHand'), true]);
  }
});

it('can be shown with nothing chosen: what goes then is the sign-in', async () => {
  const page = await openWiki();
  await page.turn('wiki_session');
  page.client.replies.push(reply({ result: 'shown', overview: watching() }));
  await page.screen.press(words('showHow'));
  expect(page.sent('watch-sign-out')).toMatchObject([{ draft: { cookies: [], storage: [] } }]);
  expect(page.section('sites')).toContain(words('showWatching', { state: 'other', site: wiki.name }));
});

it('leaves in its step what was noted, through the try and after it', async () => {
  const page = await watched(shown);
  await page.end('done');
  const tried = { siteId: wiki.id, toldBy: 'page', replaySafe: true, rotates: false, visitorCookies: [] } as const;
  const outcome = { kind: 'signed-out', oldSignIn: 'refused', untried: [] } as const;
  page.client.replies.push(reply({ result: 'run-ended', outcome, extra: { kind: 'site-tried', tried } }));
  await page.screen.press(words('addTryNow'));
  const step = page.screen.find('.show-how')?.closest('.add-step');
  expect(step?.textContent).toContain(words('showLearned', { what: 'other', site: '' }));
});
