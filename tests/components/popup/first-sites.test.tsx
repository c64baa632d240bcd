import { expect, it } from 'vitest';
import type { SiteView } from '../../../utils/core/overview/parts/sites-part.ts';
import { firstRun } from '../../gallery/states/first-run-states.ts';
import { words } from '../../words.ts';
import { settle } from '../harness/drawn-screen.tsx';
import { overview } from '../harness/fake-world.ts';
import { openPopup } from '../harness/popup-world.tsx';

const allowing = (sites: readonly SiteView[], group: SiteView['group']) =>
  sites.map((site) => (site.group === group ? { ...site, access: 'granted' as const } : site));

async function open(isAllowed = true) {
  const asked: (readonly string[])[] = [];
  const requestAccess = async (patterns: readonly string[]) => {
    asked.push(patterns);
    return isAllowed;
  };
  const opened = await openPopup(firstRun, { parts: { requestAccess } });
  const place = () => opened.screen.find('.first-sites');
  const tick = async (name: string) => {
    const labels = [...(place()?.querySelectorAll('label') ?? [])];
    labels
      .find(({ textContent }) => textContent === name)
      ?.querySelector('input')
      ?.click();
    await settle();
  };
  return { ...opened, asked, place, tick };
}

it('offers the groups of the sites that may not be looked at yet, none of them ticked', async () => {
  const { place } = await open();
  expect([...(place()?.querySelectorAll('label') ?? [])].map(({ textContent }) => textContent)).toEqual(
    (['mail', 'shops', 'social'] as const).map((of) => words('group', { of })),
  );
  expect(place()?.querySelectorAll('input:checked')).toHaveLength(0);
});

it('asks the browser for nothing before something is ticked', async () => {
  const { asked, screen } = await open();
  await screen.press(words('firstSitesAllow'));
  expect(asked).toEqual([]);
});

it('asks once for all of the groups that are ticked, and says what it looks at then', async () => {
  const { asked, client, place, screen, tick } = await open();
  await tick(words('group', { of: 'mail' }));
  await tick(words('group', { of: 'shops' }));
  await tick(words('group', { of: 'shops' }));
  await tick(words('group', { of: 'social' }));
  const after = { ...firstRun, sites: allowing(allowing(firstRun.sites, 'mail'), 'social') };
  await screen.press(words('firstSitesAllow'));
  client.broadcast(after);
  await settle();
  expect(asked).toEqual([['*://pear.example/*', '*://plum.example/*', '*://chat.example/*']]);
  const told = place()?.querySelector('[role=status]');
  expect(told?.textContent).toBe(words('firstSitesAllowed', { groups: 'Mail and Social' }));
  expect(document.activeElement).toBe(told);
  expect(place()?.querySelectorAll('label')).toHaveLength(1);
});

it('names all groups that were allowed here, also those of an earlier press', async () => {
  const { client, place, screen, tick } = await open();
  const mail = { ...firstRun, sites: allowing(firstRun.sites, 'mail') };
  for (const [of, after] of [
    ['social', { ...firstRun, sites: allowing(firstRun.sites, 'social') }],
    ['mail', { ...mail, sites: allowing(mail.sites, 'social') }],
  ] as const) {
    await tick(words('group', { of }));
    await screen.press(words('firstSitesAllow'));
    client.broadcast(after);
    await settle();
  }
  const told = () => place()?.querySelector('[role=status]')?.textContent;
  expect(told()).toBe(words('firstSitesAllowed', { groups: 'Mail and Social' }));
});

it('keeps the ticks where the user says no', async () => {
  const { place, screen, tick } = await open(false);
  await tick(words('group', { of: 'mail' }));
  await screen.press(words('firstSitesAllow'));
  expect(place()?.querySelectorAll('input:checked')).toHaveLength(1);
  expect(place()?.querySelector('[role=status]')?.textContent).toBe('');
});

it('is not there once the question about the record was answered', async () => {
  const { settings } = overview();
  const { screen } = await openPopup({ ...firstRun, settings });
  expect(screen.find('.first-sites')).toBeNull();
});

it('is not there once the first page has asked it, whatever the answer was', async () => {
  const { screen } = await openPopup({ ...firstRun, introduction: { sites: 'answered', news: null } });
  expect(screen.find('.first-sites')).toBeNull();
});
