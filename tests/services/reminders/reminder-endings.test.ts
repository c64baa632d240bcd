import { describe, expect, it } from 'vitest';
import { DAY, HOUR } from '../../../utils/core/time.ts';
import { refOf } from '../../fakes/fake-world.ts';
import { container } from '../../fakes/samples/stores.ts';
import { createRemindingBrowser, END, marks, shown } from './reminding.ts';

async function createReminded() {
  const given = await createRemindingBrowser();
  await given.at(END - 3 * DAY);
  expect(given.world.notifications.standing()).toEqual(['claude|0||']);
  return given;
}

describe('a notification on screen', () => {
  it('stays while nothing has changed', async () => {
    const { world, at } = await createReminded();
    await at(END - 2 * DAY);
    expect(world.notifications.standing()).toEqual(['claude|0||']);
  });

  it('is cleared when the session was renewed', async () => {
    const { browser, world } = await createReminded();
    await browser.signIn('claude', { expiresAt: END + 20 * DAY });
    expect(world.notifications.standing()).toEqual([]);
  });

  it('is cleared when the session is gone', async () => {
    const { browser, world } = await createReminded();
    await browser.lose('claude', 'taken-back');
    expect(world.notifications.standing()).toEqual([]);
  });

  it('is cleared when "Let it end" was pressed', async () => {
    const { browser, world } = await createReminded();
    await browser.app().handlers['let-it-end']({ type: 'let-it-end', session: refOf('claude') });
    expect(world.notifications.standing()).toEqual([]);
  });

  it('is not cleared if another one is for another store', async () => {
    const { browser, world, at } = await createRemindingBrowser();
    await browser.signIn('claude', { expiresAt: END, storeId: container.id });
    await at(END - 3 * DAY);
    await browser.lose('claude', 'taken-back');
    expect(world.notifications.standing()).toEqual([`claude|${container.id}||`]);
  });
});

describe('what a reminder says', () => {
  it('includes whether a visit renews the session, and names the store if the site is signed in in several', async () => {
    const { browser, world, at } = await createRemindingBrowser();
    await at(END - 3 * DAY);
    expect(world.notifications.shown).toMatchObject([{ renews: true, store: null }]);
    await browser.signIn('claude', { expiresAt: END + DAY, storeId: container.id });
    await at(END - 2 * DAY);
    expect(world.notifications.shown.slice(1)).toMatchObject([
      { renews: true, store: { id: container.id, kind: 'container' } },
    ]);
  });
});

describe('the marks of a session that a look misses', () => {
  it("are kept until the session's end, so that no reminder comes twice", async () => {
    const { browser, world, at } = await createReminded();
    const held = world.jar.everything().filter(({ cookie }) => cookie.name === 'sessionKey');
    await browser.lose('claude', 'unseen');
    await at(END - 3 * DAY + HOUR);
    expect(Object.keys(marks(world))).toEqual(['claude|0||']);
    for (const { cookie, value } of held) world.jar.put(cookie, value);
    await at(END - 3 * DAY + 2 * HOUR);
    expect(shown(world)).toEqual(['claude 0']);
    await browser.lose('claude', 'unseen');
    await at(END);
    expect(marks(world)).toEqual({});
  });
});
