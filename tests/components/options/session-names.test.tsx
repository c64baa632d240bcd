import { expect, it } from 'vitest';
import type { SessionView } from '../../../utils/core/overview/parts/sessions-part.ts';
import { item, leaving, world } from '../../gallery/states/leave/leave-records.ts';
import { words } from '../../words.ts';
import { claude } from '../harness/fake-sites.ts';
import { claudeLive, defaultStore, overview, session, sliding, workContainer } from '../harness/fake-world.ts';
import { openLeave, stateOf } from '../harness/leave-world.tsx';
import { openOptions } from '../harness/options-world.tsx';
import { openPopup } from '../harness/popup-world.tsx';

const atWork = session(claude, sliding(0), workContainer);
const two = overview({
  stores: [defaultStore, workContainer],
  sessions: [
    { ...claudeLive, label: 'mine' },
    { ...atWork, label: null },
  ],
});

it('is typed in the settings, for each sign-in of a site', async () => {
  const page = await openOptions(two);
  expect([
    page.control('Your name for it: Claude').value,
    page.control('Your name for it: Claude, Work').value,
  ]).toEqual(['mine', '']);
  page.client.replies.push({ ok: true, result: 'saved', outcome: null, extra: null, overview: two });
  await page.type(page.control('Your name for it: Claude, Work'), ' the shop ');
  expect(page.sent('label-session')).toEqual([{ type: 'label-session', session: atWork.ref, label: 'the shop' }]);
  expect(page.screen.text()).not.toContain(words('trouble', { what: 'not-saved' }));
});

it.each([
  'Your name for it: Claude, Work',
  words('nameOf', { store: words('storeContainer', { number: String(workContainer.number) }) }),
])('stays in its field while it is typed, though the page is drawn anew meanwhile: "%s"', async (name) => {
  const page = await openOptions(two);
  const field = page.control(name);
  field.value = 'the sh';
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await page.show({ ...two, readAt: two.readAt + 1 });
  expect(page.control(name).value).toBe('the sh');
});

it('is asked for only where there are two to tell apart, or where there is a name already', async () => {
  const fields = async (...sessions: readonly SessionView[]) =>
    (await openOptions(overview({ stores: [defaultStore, workContainer], sessions }))).screen.place.querySelectorAll(
      '.session-name',
    ).length;
  expect(await fields(claudeLive)).toBe(0);
  expect(await fields({ ...claudeLive, label: 'mine' })).toBe(1);
  expect(await fields(claudeLive, atWork)).toBe(2);
});

it('is not asked for on a shared computer', async () => {
  const page = await openOptions({ ...two, settings: { ...two.settings, sharedComputer: true } });
  expect(page.screen.place.querySelectorAll('.session-name')).toHaveLength(0);
});

it('is at most thirty characters long', async () => {
  expect((await openOptions(two)).control('Your name for it: Claude').maxLength).toBe(30);
});

it('says where it could not be kept', async () => {
  const page = await openOptions(two);
  page.client.replies.push({ ok: true, result: 'not-saved', outcome: null, extra: null, overview: two });
  await page.type(page.control('Your name for it: Claude'), 'x');
  expect(page.screen.text()).toContain(words('trouble', { what: 'not-saved' }));
});

it("stands beside the site's name in the popup, in any order of the sessions", async () => {
  const { screen } = await openPopup(
    overview({
      sessions: [
        { ...claudeLive, label: 'mine' },
        { ...atWork, label: 'the shop' },
      ],
      stores: [defaultStore, workContainer],
    }),
  );
  expect(screen.find('header')?.textContent).toContain('mine');
  expect(screen.find('button.row')?.textContent).toContain('the shop');
});

it('is part of what a tick is called, and stays with the sign-in through the run into the receipt', async () => {
  const { ticks } = await openLeave(stateOf('leave-named'));
  expect(ticks()).toEqual(['+ Claude, mine', '- Claude, The one with the long name, Work']);
  const left = await openLeave(
    world({ sessions: [], leave: leaving([item(claude, { label: 'mine', step: 'needs-you', outcome: null })]) }),
  );
  expect(left.item('Claude')).toMatch(/^Claude mine/);
  expect(left.screen.find('.leave-receipt dt')?.textContent).toBe('Claude, mine');
});
