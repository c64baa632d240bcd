import { expect, it } from 'vitest';
import type { SiteView } from '../../../utils/core/overview/parts/sites-part.ts';
import { item, leaving, world } from '../../gallery/states/leave/leave-records.ts';
import { words } from '../../words.ts';
import { claude, claudeConsole } from '../harness/fake-sites.ts';
import { openLeave, stateOf } from '../harness/leave-world.tsx';

const others = stateOf('leave-every-site').otherSites;

it('asks for every site in the press, and offers to give the access back', async () => {
  const asked: string[] = [];
  const parts = {
    requestEverySite: async () => asked.push('every site') > 0,
    giveBackEverySite: async () => void asked.push('given back'),
  };
  const { screen, show } = await openLeave(world(), { parts });
  await screen.press(words('leaveLookAll'));
  expect(asked).toEqual(['every site']);
  await show({ ...stateOf('leave-every-site'), privateWindows: 'hidden' });
  expect(screen.text()).toContain(
    `${words('leaveSight', { reach: 'all', count: 0 })} ${words('leaveNotPrivate')} ${words('leaveSightCookies')}`,
  );
  await screen.press(words('leaveGiveBack'));
  expect(asked).toEqual(['every site', 'given back']);
});

it("says what is not looked at all the same: sites that are switched off, or beyond an administrator's list", async () => {
  const far = stateOf('leave-every-site');
  const off = { ...far, sites: far.sites.map((site, index) => ({ ...site, enabled: index > 0 })) };
  expect((await openLeave(off)).screen.text()).toContain(words('leaveSight', { reach: 'all-but-off', count: 0 }));
  const listed = (
    await openLeave({ ...off, policy: { ...far.policy, present: true, sites: ['claude'] } })
  ).screen.text();
  expect(listed).toMatch(/Lights Out may look at \d+ sites in this browser\./);
  expect(listed).not.toContain('every site in this browser');
});

it('says what a press changed, and takes the focus that its button had', async () => {
  const { screen, show } = await openLeave(world());
  const said = () => screen.find('.coverage [role="status"]');
  expect(said()?.textContent).toBe('');
  screen.button(words('leaveLookAll')).focus();
  await screen.press(words('leaveLookAll'));
  expect(said()?.textContent).toBe('');
  await show(stateOf('leave-every-site'));
  expect(said()?.textContent).toBe(words('leaveFarther', { count: 4 }));
  expect(document.activeElement).toBe(said());
  await screen.press(words('leaveGiveBack'));
  await show(world());
  expect(said()?.textContent).toBe(words('leaveGivenBack'));
  expect(document.activeElement).toBe(said());
});

it.each([
  [0, words('leaveFarther', { count: 0 })],
  [1, words('leaveFarther', { count: 1 })],
])('tells of %d more sites', async (count, sentence) => {
  const { screen, show } = await openLeave(world());
  await screen.press(words('leaveLookAll'));
  await show(world({ everySite: 'granted', otherSites: others.slice(0, count) }));
  expect(screen.find('.coverage [role="status"]')?.textContent).toBe(sentence);
});

it('tells that stored data can be removed now, when that was asked for here', async () => {
  const { screen, show } = await openLeave(world({ dataRemoval: 'missing' }));
  await screen.press(words('leaveAllowRemoval'));
  await show(world());
  expect(screen.find('.coverage [role="status"]')?.textContent).toBe(words('leaveRemovalAllowed'));
  expect(document.activeElement).toBe(screen.find('.coverage [role="status"]'));
});

it('takes no focus where the access came from elsewhere, or was refused before', async () => {
  const { screen, show } = await openLeave(world(), { parts: { requestEverySite: async () => false } });
  await screen.press(words('leaveLookAll'));
  await show(stateOf('leave-every-site'));
  expect(screen.find('.coverage [role="status"]')?.textContent).toBe('');
  expect(document.activeElement).not.toBe(screen.find('.coverage [role="status"]'));
});

it('says so where the browser was not allowed to', async () => {
  const { screen } = await openLeave(world(), { parts: { requestEverySite: async () => false } });
  await screen.press(words('leaveLookAll'));
  expect(screen.find('[role="alert"]')?.textContent).not.toBe('');
});

it('does not ask beyond what an administrator lists', async () => {
  const { screen } = await openLeave(world({ policy: { ...world().policy, sites: ['claude'] } }));
  expect(screen.buttonNames()).not.toContain(words('leaveLookAll'));
});

it('says what it does not see of the sites of a run, though no sign-in of them is seen any more', async () => {
  const former = { serves: 'former-address', host: 'console.example', pattern: '*://console.example/*' } as const;
  const sites = [claude, { ...claudeConsole, missingHosts: [former] }];
  const unseen = words('hostMissing', { why: former.serves, site: 'Claude Console', host: former.host });
  const ended = (of: SiteView) => world({ sites, sessions: [], leave: leaving([item(of)]) });
  const { screen } = await openLeave(ended(claudeConsole));
  expect(screen.find('.lede.soft')?.textContent).toContain(unseen);
  expect((await openLeave(ended(claude))).screen.text()).not.toContain(unseen);
});
