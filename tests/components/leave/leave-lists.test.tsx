import { expect, it } from 'vitest';
import { findListed } from '../../../utils/core/lists/listed-sign-ins.ts';
import { type ListsWork, planLists } from '../../../utils/core/lists/lists.ts';
import type { SessionView } from '../../../utils/core/overview/parts/sessions-part.ts';
import { claudeToday, consoleToday, item, leaving, world } from '../../gallery/states/leave/leave-records.ts';
import { words } from '../../words.ts';
import { settle } from '../harness/drawn-screen.tsx';
import { claude } from '../harness/fake-sites.ts';
import { NOON, workContainer } from '../harness/fake-world.ts';
import { openLeave } from '../harness/leave-world.tsx';

const seen: SessionView = { ...claudeToday, since: { at: NOON - 1_000, exact: true } };
const boxesOf = (place: Element) => [...place.querySelectorAll<HTMLInputElement>('.list-tick input')];
const radiosOf = (place: Element) => [...place.querySelectorAll<HTMLInputElement>('.list-ticks input[type=radio]')];

/** The leave page with one sign-in, and the history ticked. */
async function ticked(says: 'lent' | 'held-before' | 'refused' = 'lent', session = seen) {
  const asked: string[] = [];
  const borrowList = async (list: string) => {
    asked.push(list);
    return says;
  };
  const opened = await openLeave(world({ sessions: [session] }), { parts: { borrowList } });
  boxesOf(opened.screen.place)[0]?.click();
  expect(asked, 'in the press itself').toEqual(['history']);
  await settle();
  return { ...opened, asked };
}

it('asks for the history in the press that ticks it, and takes what was since the sign-in', async () => {
  const { client, screen } = await ticked();
  expect(screen.text()).toContain(words('takeFromHint', { list: 'history', sites: 1 }));
  expect(radiosOf(screen.place).map(({ checked }) => checked)).toEqual([true, false]);
  await screen.press(words('signOutOf', { what: '1' }));
  expect(client.commands.at(-1)).toMatchObject({
    type: 'leave',
    lists: { lists: ['history'], span: 'since-sign-in' },
  });
  expect(client.commands.filter(({ type }) => type === 'note-lent').slice(0, 2)).toEqual([
    { type: 'note-lent', lists: ['history'], state: 'asking' },
    { type: 'note-lent', lists: ['history'], state: 'lent' },
  ]);
});

it('takes nothing out of any list where nothing was ticked', async () => {
  const { client, screen } = await openLeave(world({ sessions: [seen] }));
  await screen.press(words('signOutOf', { what: '1' }));
  expect(client.commands.at(-1)).toEqual({ type: 'leave', sessions: [seen.ref], clearing: 'unwanted' });
});

it('offers all entries first where it is not known when the sign-in began, and says so', async () => {
  const { screen, client } = await ticked('lent', { ...seen, since: null });
  expect(radiosOf(screen.place).map(({ checked }) => checked)).toEqual([false, true]);
  expect(screen.text()).toContain(words('takeUntimed', { of: 'one', count: 1 }));
  await screen.press(words('signOutOf', { what: '1' }));
  expect(client.commands.at(-1)).toMatchObject({ lists: { span: 'all' } });
});

it('speaks of one site where one is ticked, also with a sign-in in each of two stores', async () => {
  const untimed = { ...seen, since: null };
  const inWork = { ...untimed, ref: { ...seen.ref, storeId: workContainer.id }, store: workContainer };
  const { screen, ticks, boxes } = await openLeave(
    world({ sessions: [untimed, inWork, consoleToday], stores: [...world().stores, workContainer] }),
    { parts: { borrowList: async () => 'lent' as const } },
  );
  const list = () => screen.find('.list-ticks')?.textContent ?? '';
  for (const [place, tick] of ticks().entries()) if (tick.startsWith('-')) boxes()[place]?.click();
  boxesOf(screen.place)[0]?.click();
  await settle();
  expect(list()).toContain(words('takeFrom', { list: 'history' }));
  expect(list()).toContain(words('takeUntimed', { of: 'other', count: 1 }));
  boxes()[ticks().findIndex((tick) => tick.includes('Console'))]?.click();
  await settle();
  expect(list()).toContain(words('takeFrom', { list: 'history' }));
  expect(list()).toContain(words('takeFrom', { list: 'other' }));
  expect(list()).toContain(words('takeUntimed', { of: 'one', count: 1 }));
});

it('says that the browser refused, and does not stay ticked', async () => {
  const { screen, client } = await ticked('refused');
  expect(boxesOf(screen.place).map(({ checked }) => checked)).toEqual([false, false]);
  expect(screen.text()).toContain(words('takeRefused'));
  expect(client.commands.map(({ type }) => type)).toContain('return-lent');
  await screen.press(words('signOutOf', { what: '1' }));
  expect(client.commands.at(-1)).toEqual({ type: 'leave', sessions: [seen.ref], clearing: 'unwanted' });
});

it('does not say that entries stay which go: of one sign-in of the site it is known when it began', async () => {
  const inWork = { ...seen, since: null, ref: { ...seen.ref, storeId: workContainer.id }, store: workContainer };
  const { client, screen, ticks, boxes } = await openLeave(
    world({ sessions: [seen, inWork], stores: [...world().stores, workContainer] }),
    { parts: { borrowList: async () => 'lent' as const } },
  );
  for (const [place, tick] of ticks().entries()) if (tick.startsWith('-')) boxes()[place]?.click();
  await settle();
  boxesOf(screen.place)[0]?.click();
  await settle();
  const since = { lists: ['history'], span: 'since-sign-in' } as const;
  const work = planLists(since, findListed(world({ sessions: [seen, inWork] }), [seen.ref, inWork.ref]));
  expect(work?.untimed, 'its entries go').toBe(0);
  expect(screen.find('.list-ticks')?.textContent).not.toContain(words('takeUntimed', { of: 'one', count: 1 }));
  expect(radiosOf(screen.place).map(({ checked }) => checked)).toEqual([true, false]);
  await screen.press(words('signOutOf', { what: '2' }));
  expect(client.commands.at(-1)).toMatchObject({ lists: since });
});

it('begins nothing if the browser refuses by the time of the press', async () => {
  let says: 'lent' | 'refused' = 'lent';
  const { screen, client } = await openLeave(world({ sessions: [seen] }), { parts: { borrowList: async () => says } });
  boxesOf(screen.place)[0]?.click();
  await settle();
  says = 'refused';
  await screen.press(words('signOutOf', { what: '1' }));
  expect(client.commands.some(({ type }) => type === 'leave')).toBe(false);
  expect(screen.text()).toContain(words('takeRefused'));
});

it('gives the access back when the tick is taken away', async () => {
  const { screen, client } = await ticked();
  boxesOf(screen.place)[0]?.click();
  await settle();
  expect(client.commands.at(-1)).toEqual({ type: 'return-lent' });
});

it('does not note an access as lent that was held before', async () => {
  const { client } = await ticked('held-before');
  expect(client.commands.filter(({ type }) => type === 'note-lent')).toHaveLength(1);
});

it('offers no lists for private windows alone, which leave none', async () => {
  const inPrivate = { ...seen, ref: { ...seen.ref, storeId: '1' } };
  const { screen } = await openLeave(world({ sessions: [inPrivate] }));
  expect(boxesOf(screen.place)).toEqual([]);
});

const none: ListsWork = { history: null, downloads: null, sites: [], closedTabs: 0, untimed: 0 };
it.each<[Partial<ListsWork>, readonly string[]]>([
  [
    { history: { kind: 'done', taken: 126, stayed: 0, left: 0 } },
    [words('listCount', { list: 'history', what: 'taken', count: 126 })],
  ],
  [
    { history: { kind: 'done', taken: 1, stayed: 2, left: 1 }, closedTabs: 3, untimed: 1 },
    [
      words('listCount', { list: 'history', what: 'taken', count: 1 }),
      words('listCount', { list: 'history', what: 'other', count: 1 }),
      words('listCount', { list: 'history', what: 'stayed', count: 2 }),
      words('closedTabs', { count: 3 }),
      words('listsUntimed', { count: 1 }),
    ],
  ],
  [
    { history: { kind: 'done', taken: 0, stayed: 0, left: 0 } },
    [words('listWhole', { list: 'history', what: 'none' })],
  ],
  [{ history: { kind: 'permission-missing' } }, [words('listWhole', { list: 'history', what: 'not-allowed' })]],
  [{ history: { kind: 'failed' } }, [words('listWhole', { list: 'history', what: 'other' })]],
  [
    { downloads: { kind: 'done', taken: 2, stayed: 1, left: 0 } },
    [words('listCount', { list: 'other', what: 'taken', count: 2 })],
  ],
])('tells on the receipt, in numbers, what became of the lists', async (work, said) => {
  const lists = { ...none, ...work };
  const { screen } = await openLeave(world({ sessions: [], leave: leaving([item(claude)], { lists }) }));
  for (const sentence of said) expect(screen.find('.leave-receipt')?.textContent).toContain(sentence);
});
