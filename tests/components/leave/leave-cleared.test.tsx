import { expect, it } from 'vitest';
import { DAY } from '../../../utils/core/time.ts';
import { characterPrivate, item, leaving, refused, world } from '../../gallery/states/leave/leave-records.ts';
import { words } from '../../words.ts';
import { characterAi, claude, claudeConsole } from '../harness/fake-sites.ts';
import { privateStore, session, settings, until } from '../harness/fake-world.ts';
import { openLeave, stateOf } from '../harness/leave-world.tsx';

const shared = { ...settings, sharedComputer: true };

it.each([
  ['done', words('clearingResult', { result: 'done' })],
  ['permission-missing', words('clearingResult', { result: 'permission-missing' })],
  ['failed', words('clearingResult', { result: 'failed' })],
  ['not-tried', words('clearingResult', { result: 'not-tried' })],
] as const)('tells on the receipt that clearing was %s', async (clearing, sentence) => {
  const { screen } = await openLeave(
    world({ settings: shared, sessions: [], leave: leaving([item(claude)], { clearing }) }),
  );
  expect(screen.find('.leave-receipt')?.textContent).toContain(sentence);
});

it('says what became of a refused sign-out when everything was cleared, and leads to no page from here', async () => {
  const { item: row, screen } = await openLeave(stateOf('leave-cleared'));
  expect(row('ExampleHub')).toContain(
    'Refused.Its cookies went with the rest of the browser’s. ExampleHub still counts you as signed in.',
  );
  expect(screen.buttonNames()).not.toContain('Open its page: ExampleHub');
});

it('counts a site that ends on its own page as left when its cookies only went with everything else', async () => {
  const byHand = item(claudeConsole, { step: 'needs-you', outcome: null });
  const after = world({ settings: shared, sessions: [], leave: leaving([item(claude), byHand], { clearing: 'done' }) });
  const { item: row, screen, show } = await openLeave(after);
  expect(screen.find('h1')?.textContent).toBe(words('leaveLeft', { count: 1 }));
  const said = `${words('outcomeLead', { outcome: 'removed-here-only' })}${words('clearedStill', { answer: 'other', site: 'Claude Console' })}`;
  expect(row('Claude Console')).toContain(said);
  expect(screen.find('.house .pane.lit')).not.toBeNull();
  expect(screen.buttonNames()).not.toContain('Open its page: Claude Console');
  expect(screen.find('.leave-receipt')?.textContent).toContain(words('leaveItsPage', { address: '' }).trim());
  await show({ ...after, leave: leaving([item(claude), byHand], { clearing: 'failed' }) });
  expect(row('Claude Console')).toContain(words('leaveGone'));
});

it('tells on one receipt what an earlier press came to, too', async () => {
  const earlier = { counts: { dark: 3, removed: 0, left: 0 }, earlierClearing: 'done' } as const;
  const run = leaving([item(claude)], { ...earlier, clearing: 'failed' });
  const { screen, headline } = await openLeave(world({ settings: shared, sessions: [], leave: run }));
  for (const sentence of [
    words('clearingResult', { result: 'earlier' }),
    words('clearingResult', { result: 'failed' }),
    words('leaveOutOfReach', { after: 'cleared' }),
  ])
    expect(screen.find('.leave-receipt')?.textContent).toContain(sentence);
  expect(screen.find('.leave-receipt')?.textContent).toContain(
    words('leaveCounts', { of: 'earlier', dark: 3, removed: 0, left: 0 }),
  );
  expect(headline()).toBe('Claude is dark.');
});

it('takes no sign-in that went with an earlier clearing for one that the person ended', async () => {
  const left = item(claude, { step: 'needs-you', outcome: null });
  const says = async (change: Parameters<typeof leaving>[1]) =>
    (await openLeave(world({ settings: shared, sessions: [], leave: leaving([left], change) }))).headline();
  expect(await says({})).toBe(await says({ clearing: 'failed' }));
  expect(await says({ earlierClearing: 'done' })).toBe(words('leaveLeft', { count: 1 }));
});

it.each([
  ['gone-after-asking', 'goneAfterAsking'],
  ['lost', 'lostBefore'],
] as const)('does not say of a sign-in that was gone before that it went with the rest: %s', async (reason, said) => {
  const gone = item(claude, { outcome: { kind: 'could-not-tell', reason, answer: null } });
  const after = world({ settings: shared, sessions: [], leave: leaving([gone], { clearing: 'done' }) });
  const { item: row } = await openLeave(after);
  expect(row('Claude')).toContain(words(said));
  expect(row('Claude')).not.toContain(words('clearedStill', { answer: 'other', site: 'Claude' }));
});

it('does not say of a sign-in in a private window that it went with the rest, where the browser spares those', async () => {
  // Chromium clears the ordinary profile alone (tried in 156).
  const here = item(characterAi, { outcome: refused }, privateStore);
  const gone = item(claude, { step: 'needs-you', outcome: null }, privateStore);
  const run = leaving([here, gone], { clearing: 'done' });
  const { item: row, screen } = await openLeave(world({ settings: shared, sessions: [characterPrivate], leave: run }));
  expect(row('Character.AI')).toContain(
    `Refused.${words('answerStatus', { says: 'error', site: 'Character.AI', status: '500' })}`,
  );
  expect(row('Character.AI')).toContain(words('refusedStill'));
  expect(row('Claude')).toContain(words('leaveGone'));
  for (const name of ['Character.AI', 'Claude'])
    for (const answer of ['refused', 'other'] as const)
      expect(row(name)).not.toContain(words('clearedStill', { answer, site: name }));
  expect(screen.buttonNames()).toContain('Open its page: Character.AI');
});

it('says of a sign-in that went with the rest and is here again that it is', async () => {
  const run = leaving([item(claude, { outcome: refused })], { clearing: 'done' });
  const { item: row, screen } = await openLeave(
    world({ settings: shared, sessions: [session(claude, until(DAY))], leave: run }),
  );
  expect(row('Claude')).toContain(
    `${words('clearedStill', { answer: 'refused', site: 'Claude' })} ${words('backAgain', { cookies: 'sessionKey' })}`,
  );
  expect(screen.buttonNames()).toContain('Open its page: Claude');
});
