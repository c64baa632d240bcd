import { describe, expect, it } from 'vitest';
import type { SiteView } from '../../../utils/core/overview/parts/sites-part.ts';
import { words } from '../../words.ts';
import { settle } from '../harness/drawn-screen.tsx';
import { claude, google, hub, site } from '../harness/fake-sites.ts';
import { overview } from '../harness/fake-world.ts';
import { openOptions } from '../harness/options-world.tsx';

const offered = (id: string, name: string, group: SiteView['group']) =>
  site({ id, name, group, required: false, access: 'missing' });
const pear = offered('pear', 'Pear Mail', 'mail');
const plum = offered('plum', 'Plum Mail', 'mail');
const toys = offered('toys', 'Toys', 'shops');
const own = site({ id: 'own:hub.example', name: 'Hub', group: null, required: false });
const all = [claude, { ...google, group: 'mail' as const }, hub, own, pear, plum, toys];

async function open() {
  const asked: (readonly string[])[] = [];
  let isAllowed = true;
  const page = await openOptions(overview({ sites: all }), {
    parts: {
      requestAccess: async (patterns) => {
        asked.push(patterns);
        return isAllowed;
      },
    },
  });
  const box = page.control(words('findSite'));
  return {
    ...page,
    asked,
    refuse: () => (isAllowed = false),
    box,
    headings: (tag: 'h3' | 'h4') =>
      [...page.screen.place.querySelectorAll(`.site-group ${tag}`)].map(({ textContent }) => textContent),
    async find(text: string) {
      box.value = text;
      box.dispatchEvent(new Event('input', { bubbles: true }));
      await settle();
    },
  };
}

describe('the list of sites', () => {
  it('has a heading for each group that has a site, those of the user first', async () => {
    const page = await open();
    expect(page.headings('h3')).toEqual(
      (['own', 'assistants', 'mail', 'shops'] as const).map((of) => words('group', { of })),
    );
    expect(page.headings('h4')).toEqual(['Hub', 'Claude', 'ExampleHub', 'Google', 'Pear Mail', 'Plum Mail', 'Toys']);
  });

  it('names the sites of a group that may not be looked at yet, folded away', async () => {
    const page = await open();
    const fold = page.screen.find('#site-pear')?.closest('details');
    expect(fold?.open).toBe(false);
    expect(fold?.querySelector('summary')?.textContent).toBe(
      words('moreSites', { count: 2, sites: 'Pear Mail and Plum Mail' }),
    );
    expect(page.section('sites')).toContain(words('moreSites', { count: 1, sites: 'Toys' }));
  });

  it('asks for a whole group in one press, and keeps the place of a keyboard', async () => {
    const page = await open();
    await page.screen.press(words('allowGroup', { group: words('group', { of: 'mail' }) }));
    expect(page.asked).toEqual([['*://pear.example/*', '*://plum.example/*']]);
    expect(document.activeElement?.textContent).toBe(words('group', { of: 'mail' }));
  });

  it('offers no press for a group of which one site is left: its own card has one', async () => {
    const page = await open();
    expect(page.screen.buttonNames()).not.toContain(words('allowGroup', { group: words('group', { of: 'shops' }) }));
  });

  it('says that nothing has changed where the browser was told no', async () => {
    const page = await open();
    page.refuse();
    await page.screen.press(words('allowGroup', { group: words('group', { of: 'mail' }) }));
    expect(page.screen.text()).toContain(words('trouble', { what: 'not-allowed' }));
  });
});

describe('"Find a site"', () => {
  it('is a searchbox', async () => {
    const page = await open();
    expect(page.box.type).toBe('search');
    expect(page.box.labels?.[0]?.textContent).toBe(words('findSite'));
  });

  it('shows what has the words in its name or host, folded away or not, and tells how many', async () => {
    const page = await open();
    await page.find('mail');
    expect(page.headings('h4')).toEqual(['Pear Mail', 'Plum Mail']);
    expect(page.headings('h3')).toEqual([words('group', { of: 'mail' })]);
    expect(page.screen.find('#site-pear')?.closest('details')).toBeNull();
    expect(page.section('sites')).toContain(words('sitesFound', { count: 2 }));
    await page.find('accounts.google');
    expect(page.headings('h4')).toEqual(['Google']);
    expect(page.section('sites')).toContain(words('sitesFound', { count: 1 }));
    await page.find('');
    expect(page.headings('h4')).toHaveLength(all.length);
  });

  it('leads to "Add a site" where nothing is found', async () => {
    const page = await open();
    await page.find('wiki of my school');
    expect(page.headings('h4')).toEqual([]);
    expect(page.section('sites')).toContain(words('noSiteFound', { typed: 'wiki of my school' }));
    await page.screen.press(words('addSite'));
    await expect.poll(() => page.screen.find('.adding')).not.toBeNull();
    await page.screen.press(words('addLeave'));
    expect(page.headings('h4'), 'the whole list again').toHaveLength(all.length);
  });
});
