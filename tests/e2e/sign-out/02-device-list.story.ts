import { expect } from 'vitest';
import { words } from '../../words.ts';
import { expectNoTraces, press, signIn, textOf } from '../harness/steps.ts';
import { story } from '../harness/story.ts';
import { waitFor } from '../harness/wait.ts';

story(
  'lists the devices that better-auth knows by name, ends one, and ends all but this one',
  async ({ world, sites }) => {
    const { page, tabId } = await signIn(world, { host: 'rooms.example' });
    const site = sites.betterAuth;
    const tablet = await site.createSession('ada@example.test', 'Tablet');
    const names = () =>
      site
        .live()
        .map(({ device }) => device)
        .sort();
    const own = site.live().find(({ device }) => device !== 'Phone' && device !== 'Tablet');
    expect(names()).toHaveLength(3);

    const popup = await world.openPopup(tabId);
    await press(popup, words('signOutOthers'));
    await waitFor('the list', async () => /Phone/.test(await textOf(popup, 'dialog[open]')));
    expect(await textOf(popup, 'dialog[open]')).toMatch(/Tablet/);
    await world.screenshot(popup, 'sign-out/02-device-list');

    await press(popup, words('endSessionOn', { device: 'Phone' }));
    await waitFor('the Phone to be gone', () => !names().includes('Phone'));
    await waitFor(
      'its row to go',
      async () =>
        !(await popup.evaluate(
          (wanted) =>
            [...document.querySelectorAll('dialog[open] button')].some(
              (button) => button.getAttribute('aria-label') === wanted,
            ),
          words('endSessionOn', { device: 'Phone' }),
        )),
    );
    expect(names()).toContain('Tablet');
    expect(site.live().some(({ id }) => id === own?.id)).toBe(true);
    await world.screenshot(popup, 'sign-out/02-one-ended');

    // All but this one.
    await press(popup, words('signOutOthers'));
    await waitFor('the others to be gone', () => site.live().length === 1);
    expect(site.live().map(({ id }) => id)).toEqual([own?.id]);
    await waitFor('what came of it', async () => !/Tablet/.test(await textOf(popup, 'dialog[open] li')));
    await world.screenshot(popup, 'sign-out/02-all-but-this');

    // What was asked of the site, and what its list showed, is in the history.
    const options = await world.openOptions();
    await waitFor('the receipts', async () =>
      /Ended\. Rooms’s list no longer has Phone\./.test(await textOf(options, 'main')),
    );
    await world.screenshot(options, 'sign-out/02-history', { width: 1000, fullPage: true });

    // The list's ids are secrets: they never reached a screen, storage or a message.
    const secrets = [
      ...new Set(
        [site.secretOf(own?.id ?? ''), site.secretOf(tablet.session.id)].map(
          (secret) => decodeURIComponent(secret).split('.')[0] ?? '',
        ),
      ),
    ];
    const shown = await popup.content();
    for (const secret of secrets) expect(shown).not.toContain(secret);
    await page.reload();
    await expectNoTraces(world, sites);
  },
  { build: 'e2e' },
);
