import { expect } from 'vitest';
import { words } from '../../words.ts';
import { goTo } from '../harness/go-to.ts';
import { cookieNames, expectNoTraces, loginAddress, outcome, signIn, submitSignIn, textOf } from '../harness/steps.ts';
import { story } from '../harness/story.ts';
import { waitFor } from '../harness/wait.ts';

story(
  'signs out of the right account where no tab of the site is open in that store',
  async ({ world, sites, browserName }) => {
    const ada = await signIn(world, { account: 'ada@example.test' });
    const grace =
      browserName === 'chromium'
        ? await world.openPrivateWindow(loginAddress({ account: 'grace@example.test' }))
        : await world.openOtherStore(loginAddress({ account: 'grace@example.test' }));
    await submitSignIn(grace.page);
    const third =
      browserName === 'firefox' ? await world.openOtherStore(loginAddress({ account: 'ada@example.test' })) : null;
    if (third) await submitSignIn(third.page);
    const idOf = (secretHolder: string) =>
      sites.claude
        .live()
        .filter(({ device, account }) => device !== 'Phone' && account === secretHolder)
        .map(({ id }) => id);
    const [graceId] = idOf('grace@example.test');
    const others = sites.claude
      .live()
      .map(({ id }) => id)
      .filter((id) => id !== graceId);

    // The store stays open, but shows another site.
    await goTo(grace.page, 'https://status.claude.com/');
    const popup = await world.openPopup(ada.tabId);
    const rowOf =
      browserName === 'chromium' ? /private window/ : new RegExp(`Container ${grace.storeId.replace(/\D/g, '')}`);
    await waitFor('its row', async () => rowOf.test(await textOf(popup, 'li')));
    await popup.evaluate(
      (pattern) =>
        [...document.querySelectorAll('li')]
          .find((row) => new RegExp(pattern).test(row.textContent ?? ''))
          ?.querySelector<HTMLButtonElement>('button[aria-expanded]')
          ?.click(),
      rowOf.source,
    );
    await waitFor('its button', () =>
      popup.evaluate((wanted) => {
        const button = [...document.querySelectorAll<HTMLButtonElement>('li button')].find(
          ({ textContent }) => textContent?.trim() === wanted,
        );
        button?.click();
        return button !== undefined;
      }, words('signOutHere')),
    );
    expect(await outcome(popup)).toMatch(/^Signed out\. The old sign-in no longer works\./);
    await world.screenshot(popup, 'sign-out/05-other-store');

    expect(
      sites.claude
        .live()
        .map(({ id }) => id)
        .sort(),
    ).toEqual([...others].sort());
    expect(await cookieNames(world, 'claude.ai', grace.storeId)).not.toContain('sessionKey');
    expect(await cookieNames(world, 'claude.ai', ada.storeId)).toContain('sessionKey');
    if (third) expect(await cookieNames(world, 'claude.ai', third.storeId)).toContain('sessionKey');
    await expectNoTraces(world, sites);
  },
);
