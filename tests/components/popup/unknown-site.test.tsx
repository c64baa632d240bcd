import { expect, it } from 'vitest';
import { popupStates } from '../../gallery/states/popup-states.ts';
import { words } from '../../words.ts';
import { overview, plan, tab } from '../harness/fake-world.ts';
import { openPopup, replyOf } from '../harness/popup-world.tsx';

const signed = popupStates['unknown-site-signed'];
const answers = { 'plan-removal': { kind: 'removal-plan', plan: plan({ cookies: 2 }) } } as const;
const removed = { kind: 'removed-here-only', reason: 'site-not-told', worksUntil: null } as const;

it('removes the data of a site that is not known, after saying what it is and that the site is not told', async () => {
  if (!signed || typeof signed.first === 'string') throw new Error('No such state');
  const { client, screen } = await openPopup(signed.first, { tab: signed.tab ?? tab(null), answers });
  await screen.press(words('removeDataHere'));
  expect(screen.dialog()?.textContent).toContain(words('removeWarning', { site: 'firm.example' }));
  expect(screen.dialog()?.textContent).toContain('cookies: 2');
  const outcome = { ...removed, removedCookies: 2, remainingCookies: 0 };
  client.replies.push(replyOf(signed.first, outcome));
  await screen.press(words('removeDataHere'));
  expect(client.commands.at(-1)).toMatchObject({
    type: 'remove-data',
    session: { siteId: 'other:firm.example', partition: null },
    allStores: false,
  });
  expect(screen.find('.said')?.textContent).toMatch(/^Removed here only\./);
});

it.each<[string, readonly string[]]>([
  ['https://app.town.example/', ['*://app.town.example/*', '*://www.app.town.example/*', '*://town.example/*']],
  [
    'https://a.b.town.co.uk/',
    ['*://a.b.town.co.uk/*', '*://www.a.b.town.co.uk/*', '*://b.town.co.uk/*', '*://town.co.uk/*'],
  ],
  ['https://10.0.0.7/', ['*://10.0.0.7/*']],
  ['http://localhost/', ['*://localhost/*']],
])('asks for the domains above a host too, whose cookies are sent to it: %s', async (at, expected) => {
  const asked: (readonly string[])[] = [];
  const requestAccess = async (patterns: readonly string[]) => {
    asked.push(patterns);
    return true;
  };
  const { screen } = await openPopup(overview(), { tab: tab(at), answers, parts: { requestAccess } });
  await screen.press(words('removeDataHere'));
  expect(asked).toEqual([expected]);
});

it('asks for that site alone where it may not look yet, and does nothing where that is refused', async () => {
  const asked: (readonly string[])[] = [];
  const answer = (isAllowed: boolean) => async (patterns: readonly string[]) => {
    asked.push(patterns);
    return isAllowed;
  };
  const open = (isAllowed: boolean) =>
    openPopup(overview(), {
      tab: tab('https://www.example.org/page'),
      answers,
      parts: { requestAccess: answer(isAllowed) },
    });
  const { screen } = await open(true);
  await screen.press(words('removeDataHere'));
  // The cookies of the whole domain are hidden without access to it, and no site has a second "www.".
  expect(asked).toEqual([['*://example.org/*', '*://www.example.org/*']]);
  expect(screen.dialog()?.textContent).not.toContain(words('removeWarning', { site: 'www.example.org' }));
  const refused = await open(false);
  await refused.screen.press(words('removeDataHere'));
  expect(refused.screen.dialog()).toBeNull();
  expect(refused.screen.text()).toContain(words('trouble', { what: 'not-allowed' }));
});

it('says who decides which sites there are, and not that a sign-in was set, where an administrator does', async () => {
  if (!signed || typeof signed.first === 'string') throw new Error('No such state');
  const policy = { ...signed.first.policy, present: true, sites: ['claude'] };
  const { screen } = await openPopup({ ...signed.first, policy }, { tab: signed.tab ?? tab(null), answers });
  expect(screen.text()).toContain(words('notTaken', { because: 'managed' }));
  expect(screen.text()).not.toContain(words('lockedByAdministrator'));
  expect(screen.buttonNames()).not.toContain(words('addThisSite'));
});
