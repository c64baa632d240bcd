import { expect, it } from 'vitest';
import type { Overview } from '../../../utils/core/overview/overview.ts';
import type { Outcome } from '../../../utils/core/sign-out/outcome.ts';
import type { Reply } from '../../../utils/messages/protocol.ts';
import { words } from '../../words.ts';
import { plan } from '../harness/fake-world.ts';
import { openLeave, stateOf } from '../harness/leave-world.tsx';

const state = stateOf('leave-doubts');
const none = { unaccounted: [], openSites: [], shutTabs: [], containers: 'all-looked-at' } as const;
const first: Overview = { ...state, ...none, openSites: state.openSites, unaccounted: state.unaccounted };
const gone: Overview = { ...first, openSites: [] };
const name = words('nameAndValue', { name: words('leaveCloseAndRemove'), value: 'library.example' });
const removed: Outcome = {
  kind: 'removed-here-only',
  reason: 'site-not-told',
  worksUntil: null,
  removedCookies: 2,
  remainingCookies: 0,
};
const unread: Outcome = { kind: 'could-not-tell', reason: 'cookies-unreadable', answer: null };

const nothing = plan({ cookies: 0, localStorage: 0, databases: 0, caches: 0, serviceWorkers: 0 });
const closed: Reply = { ok: true, result: 'tabs-closed', outcome: null, extra: null, overview: first };
const ended = (overview: Overview, outcome: Outcome | null = removed): Reply => ({
  ok: true,
  result: outcome === null ? 'nothing-to-do' : 'run-ended',
  outcome,
  extra: {
    kind: 'removed',
    report: { removed: plan({ localStorage: 3, databases: 0, serviceWorkers: 0 }), left: nothing, stayed: [] },
  },
  overview,
});

/** The page after the press in the row of library.example. */
async function press(...replies: readonly Reply[]) {
  const page = await openLeave(first);
  page.client.replies.push(...replies);
  page.screen.button(name).focus();
  await page.screen.press(name);
  return {
    ...page,
    line: () => page.screen.find('.doubt-end'),
    row: () =>
      [...page.screen.place.querySelectorAll('.leave-doubts li')].find(
        (one) => one.querySelector('.name')?.textContent === 'library.example',
      ),
  };
}

it('says what was removed once the row is gone, and takes the focus, whose button went with the row', async () => {
  const { line, row } = await press(closed, ended(gone));
  expect(row()).toBeUndefined();
  const said = line()?.textContent;
  const lead = words('outcomeLead', { outcome: 'removed-here-only' });
  for (const part of ['library.example', lead, words('siteNotTold'), words('tabsClosed')]) expect(said).toContain(part);
  expect(said).toContain(words('cookiesRemoved', { count: 2 }));
  expect(said).toContain(
    words('removedToo', {
      kinds: words('kindIn', { kind: words('storedKind', { of: 'localStorage' }), count: 3 }),
    }).replace(/\.$/, ''),
  );
  expect([line()?.getAttribute('role'), document.activeElement]).toEqual(['status', line()]);
});

it('removes what the row names, of another application of the host too, and nothing of it where it names none', async () => {
  const { client, screen } = await press(closed, ended(gone));
  const removals = () => client.commands.filter(({ type }) => type === 'remove-data');
  expect(removals()).toMatchObject([{ places: 'own' }]);
  client.replies.push(closed, ended(gone));
  await screen.press(words('nameAndValue', { name: words('leaveCloseAndRemove'), value: 'Google' }));
  const [google] = state.unaccounted.filter(({ siteName }) => siteName === 'Google');
  const named = { places: 'named', names: google?.cookieNames, about: 'none' };
  expect(removals()).toMatchObject([{ places: 'own', about: 'none' }, named]);
});

it('touches nothing where a sign-in has come since the row was drawn', async () => {
  const page = await openLeave(first);
  page.client.answers['mark-sign-ins'] = { kind: 'sign-in-marks', marks: ['digest 1'] };
  await page.screen.press(name);
  expect(page.client.commands.filter(({ type }) => type === 'remove-data' || type === 'close-tabs')).toEqual([]);
  expect(page.screen.text()).toContain(words('askedAnew'));
});

it('does not say that nothing was done where tabs were closed before something had changed', async () => {
  const { row } = await press(closed, { ...closed, result: 'changed-since' });
  expect(row()?.textContent).not.toContain(words('askedAnew'));
  expect(row()?.textContent).toContain(words('changedTabsClosed'));
});

it('says it too where nothing is left in doubt', async () => {
  const { headline, line, screen } = await press(closed, ended({ ...gone, unaccounted: [] }));
  expect(screen.find('.leave-doubts')).toBeNull();
  expect(line()?.textContent).toContain(words('outcomeLead', { outcome: 'removed-here-only' }));
  expect(document.activeElement).toBe(line());
  expect(headline()).toBe(words('leaveAllDark'));
});

it.each([
  ['was not read', unread, words('outcomeLead', { outcome: 'could-not-tell' })],
  ['was not there any more', null, words('nothingToDo')],
] as const)(
  'says in the row that stays what came of it, and leaves the focus there: it %s',
  async (_, outcome, said) => {
    const { line, row, screen } = await press(closed, ended(first, outcome));
    expect(row()?.textContent).toContain(said);
    expect(line()?.textContent).toBe('');
    expect(document.activeElement).toBe(screen.button(name));
  },
);

it('works once where it is pressed twice, and takes no focus from a person who went on meanwhile', async () => {
  const { client, line, screen } = await press();
  const other = screen.button(words('nameAndValue', { name: words('leaveCloseAndRemove'), value: 'Google' }));
  client.replies.push(closed, ended(gone));
  screen.button(name).click();
  other.focus();
  await screen.press(name);
  expect(client.commands.filter(({ type }) => type === 'remove-data')).toHaveLength(2);
  expect(line()?.textContent).toContain(words('outcomeLead', { outcome: 'removed-here-only' }));
  expect(document.activeElement).toBe(other);
});

it('says it no longer once the site is seen again', async () => {
  const { line, show } = await press(closed, ended(gone));
  await show(first);
  expect(line()?.textContent).toBe('');
  await show(gone);
  const [library] = stateOf('leave-every-site').otherSites.filter(({ siteName }) => siteName === 'library.example');
  await show({ ...gone, otherSites: library === undefined ? [] : [library] });
  expect(line()?.textContent).toBe('');
});

it('every row in doubt has a dim window, in the list and in the house', async () => {
  const { screen } = await openLeave(state);
  expect(screen.place.querySelectorAll('.leave-doubts .window.low')).toHaveLength(4);
  expect(screen.place.querySelectorAll('.house .pane.low')).toHaveLength(4);
  const before = await openLeave({ ...first, leave: null });
  expect(before.screen.place.querySelectorAll('.house .pane.low')).toHaveLength(2);
  expect((await openLeave({ ...state, ...none })).screen.find('.house .pane.low')).toBeNull();
});
