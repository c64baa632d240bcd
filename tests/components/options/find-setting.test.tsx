import { describe, expect, it } from 'vitest';
// The page loads it at a press. Here it is loaded before, so that no test waits for it.
import '../../../components/options/sites/add/AddSite.tsx';
import { readNames } from '../../../components/options/finding/find-settings.ts';
import { settingIds } from '../../../components/options/finding/Setting.tsx';
import { readTexts } from '../../../scripts/languages/read-languages.ts';
import { offeredLanguages } from '../../../utils/core/words/offered-languages.ts';
import { words } from '../../words.ts';
import { settle } from '../harness/drawn-screen.tsx';
import { overview, settings } from '../harness/fake-world.ts';
import { openOptions } from '../harness/options-world.tsx';

async function openSearch(first = overview()) {
  const page = await openOptions(first);
  const box = () => page.control(words('findSetting'));
  const find = async (text: string) => {
    box().value = text;
    box().dispatchEvent(new Event('input', { bubbles: true }));
    await settle();
  };
  const isShown = (element: Element) => element.closest('[hidden]') === null;
  const shown = (selector: string) => [...page.screen.place.querySelectorAll<HTMLElement>(selector)].filter(isShown);
  return {
    ...page,
    box,
    find,
    shown,
    settings: () => shown('[data-setting]').map(({ dataset }) => dataset.setting),
    sections: () => shown('main > section').map(({ id }) => id),
    contents: () => shown('nav li a').map((link) => link.getAttribute('href')),
    said: () => page.screen.find('[role="search"] [role="status"]')?.textContent,
  };
}

describe('find a setting', () => {
  it('shows everything, and says nothing, while nothing is typed', async () => {
    const page = await openSearch();
    expect(page.box().type).toBe('search');
    expect(page.said()).toBe('');
    expect(page.sections()).toEqual(page.shown('main section[id]').map(({ id }) => id));
    expect(page.contents()).toEqual(page.sections().map((id) => `#${id}`));
  });

  it.each([
    ['its own words', words('addTime'), ['times']],
    ['its explanation', 'quiet hours sync', ['following']],
    ['another name that people have for it', 'backup', ['settings-file', 'sites-file']],
    ['the heading of its section, with its own words', `${words('preferences')} experimental`, ['experiments']],
    ['other capitals', 'EXPERIMENTAL', ['experiments']],
  ])('by %s', async (_what, typed, found) => {
    const page = await openSearch();
    await page.find(typed);
    expect(page.settings()).toEqual(found);
    expect(page.said()).toBe(words('settingsFound', { count: found.length }));
    expect(page.contents()).toEqual(page.sections().map((id) => `#${id}`));
  });

  it('each by the first words that stand in it, whatever the settings are', async () => {
    const page = await openSearch(overview({ settings: { ...settings, sharedComputer: true } }));
    for (const setting of page.shown('[data-setting]')) {
      const label = setting.querySelector('label, h3, legend, p')?.textContent ?? '';
      await page.find(label);
      expect(page.settings(), label).toContain(setting.dataset.setting);
    }
  });

  it('shows a site that is named, and of the sites no other', async () => {
    const page = await openSearch();
    await page.find('character');
    expect(page.shown('#sites article h4').map(({ textContent }) => textContent)).toEqual(['Character.AI']);
    await page.find(words('sites'));
    expect(page.shown('#sites article h4').length).toBeGreaterThan(1);
  });

  it('shows the site that is named while "Add a site" is open, and keeps what is typed there', async () => {
    const page = await openSearch();
    await page.screen.press(words('addSite'));
    const address = page.control(words('addAddress'));
    address.value = 'wiki.example';
    address.dispatchEvent(new Event('input', { bubbles: true }));
    await page.find('character');
    expect(page.shown('#sites article h4').map(({ textContent }) => textContent)).toEqual(['Character.AI']);
    expect(page.shown('.adding')).toEqual([]);
    await page.find('');
    expect(page.shown('.adding')).toHaveLength(1);
    expect(page.control(words('addAddress')).value).toBe('wiki.example');
  });

  it('says so where it finds nothing, and shows all again at a press', async () => {
    const page = await openSearch();
    await page.find('zzz');
    expect([page.sections(), page.contents(), page.settings()]).toEqual([[], [], []]);
    expect(page.said()).toBe(words('settingsNone', { typed: 'zzz' }));
    await page.screen.press(words('showAllSettings'));
    expect([page.box().value, page.said()]).toEqual(['', '']);
    expect(document.activeElement).toBe(page.box());
    expect(page.sections().length).toBeGreaterThan(5);
  });

  it('keeps what is being typed in a setting that it hides', async () => {
    const page = await openSearch();
    const [days] = page.fields('number');
    if (!days) throw new Error('No field');
    days.value = '12';
    days.dispatchEvent(new Event('input', { bubbles: true }));
    await page.find('zzz');
    await page.find('');
    expect(page.fields('number')[0]?.value).toBe('12');
  });

  it('ends where a link leads to what it hides', async () => {
    const page = await openSearch();
    await page.find('backup');
    window.location.hash = '#history';
    window.dispatchEvent(new Event('hashchange'));
    await settle();
    expect(page.box().value).toBe('');
    expect(page.sections()).toContain('history');
    window.location.hash = '';
  });
});

it('the other names are of settings that there are, the same ones in every language', () => {
  for (const { code } of offeredLanguages) {
    const names = readNames(readTexts(code).settingNames?.message ?? '');
    for (const id of names.keys()) expect(settingIds, code).toContain(id);
    expect([...names.keys()], code).toEqual(settingIds.filter((id) => id !== 'warnings'));
    for (const [id, name] of names) expect(name.trim(), `${code} ${id}`).not.toBe('');
  }
});
