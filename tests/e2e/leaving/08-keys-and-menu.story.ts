import { expect } from 'vitest';
import { words } from '../../words.ts';
import { chooseLeaveInMenu, pressLeaveKeys } from '../harness/leaving/leave-wishes.ts';
import { headline } from '../harness/leaving/leaving.ts';
import { textOf } from '../harness/steps.ts';
import { story } from '../harness/story.ts';
import { waitFor } from '../harness/wait.ts';
import type { World } from '../harness/world.ts';

/** The leave pages that are open, and whether each is in front. */
function leavePages(world: World): Promise<boolean[]> {
  return world.inExtension(async (browser) =>
    (await browser.tabs.query({})).filter(({ url }) => url?.endsWith('/leave.html')).map(({ active }) => active),
  );
}

story(
  'opens the leave page by keys and from the menu of the toolbar button, once and in front, and offers to remove itself',
  async ({ world }) => {
    expect(
      await world.inExtension(async (browser) =>
        (await browser.commands.getAll()).map(({ name, shortcut }) => [name, shortcut || null]),
      ),
    ).toEqual(
      expect.arrayContaining([
        ['leave', 'Alt+Shift+L'],
        ['_execute_action', null],
      ]),
    );
    // Only an entry that is there can be changed.
    await waitFor('the entry in the menu', () =>
      world.inExtension((browser) =>
        browser.contextMenus.update('leave', {}).then(
          () => true,
          () => false,
        ),
      ),
    );

    const site = await world.openPage('https://claude.ai/');
    await site.bringToFront();
    await pressLeaveKeys(world, await world.tabIdOf(site));
    const page = await world.waitForPage('leave.html');
    await waitFor('what it says', async () => (await headline(page)) === words('leaveNothingSeen'));
    expect(await leavePages(world)).toEqual([true]);

    await site.bringToFront();
    await waitFor('the page to be behind', async () => (await leavePages(world)).join() === 'false');
    await world.stopBackground();
    await chooseLeaveInMenu(world);
    await waitFor('the page in front', async () => (await leavePages(world)).join() === 'true');

    // Both browsers let an extension ask for its own removal without a permission for it.
    const options = await world.openOptions();
    await waitFor('the offer to remove Lights Out', () =>
      options.evaluate(
        (wanted) => [...document.querySelectorAll('button')].at(-1)?.textContent === wanted,
        words('removeUs'),
      ),
    );
    await waitFor('the keys', async () =>
      (await textOf(options, '#sharedComputer')).includes(words('leaveKeys', { keys: 'Alt+Shift+L' })),
    );
    expect(await world.uncaughtErrors()).toEqual([]);
  },
);
