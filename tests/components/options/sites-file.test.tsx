import { describe, expect, it } from 'vitest';
import type { AppDependencies } from '../../../components/model/app-dependencies.ts';
import { inQuotes } from '../../../components/wording/in-quotes.ts';
import type { SitePreview, SitesFile } from '../../../utils/core/sites/sites-file.ts';
import { words } from '../../words.ts';
import { settle } from '../harness/drawn-screen.tsx';
import { overview } from '../harness/fake-world.ts';
import { openOptions } from '../harness/options-world.tsx';

const wiki: SitePreview = {
  siteId: 'own:wiki.example.org',
  name: 'Company wiki',
  domain: 'example.org',
  hosts: ['wiki.example.org', 'example.org'],
  cookies: [{ name: 'sid', places: [] }],
  storage: [],
  requests: ['POST https://wiki.example.org/end'],
  visits: ['https://wiki.example.org/'],
  presses: ['Log out'],
  change: 'new',
};
const neighbours: SitePreview = {
  ...wiki,
  siteId: 'own:a.github.io',
  name: 'Pages',
  domain: 'github.io',
  hosts: ['a.github.io'],
};

async function withFile(file: SitesFile, parts: Partial<AppDependencies> = {}) {
  const page = await openOptions(overview(), { parts });
  page.client.answers['read-sites-file'] = { kind: 'sites-file', file };
  const choose = async (text: string) => {
    const field = [...page.screen.place.querySelectorAll<HTMLInputElement>('input[type="file"]')].at(-1);
    if (!field) throw new Error('No field for a file');
    Object.defineProperty(field, 'files', { configurable: true, value: [new File([text], 'sites.json')] });
    field.dispatchEvent(new Event('change', { bubbles: true }));
    await settle();
    await import('../../../components/options/sites/add/find-domain.ts'); // the card loads it when a file was chosen
    await settle();
  };
  return { ...page, choose };
}

describe('own sites by file', () => {
  it('are exported under a name with the date', async () => {
    const files: unknown[][] = [];
    const page = await withFile({ kind: 'foreign' }, { saveFile: (...file) => void files.push(file) });
    page.client.answers['write-sites-file'] = {
      kind: 'sites-text',
      text: '{"lightsOutSites":1,"sites":[]}',
      telling: [],
    };
    await page.screen.press(words('sitesFileSave'));
    expect(files).toEqual([
      [expect.stringMatching(/^lights-out-sites-.*\.json$/), 'application/json', '{"lightsOutSites":1,"sites":[]}'],
    ]);
  });

  it('are exported only once the addresses were seen that may hold a name', async () => {
    const files: unknown[][] = [];
    const page = await withFile({ kind: 'foreign' }, { saveFile: (...file) => void files.push(file) });
    const telling = ['wiki.example.org/desk/anna'];
    page.client.answers['write-sites-file'] = { kind: 'sites-text', text: '{}', telling };
    await page.screen.press(words('sitesFileSave'));
    expect(page.screen.dialog()?.textContent).toContain('wiki.example.org/desk/anna');
    expect(files).toEqual([]);
    await page.screen.press(words('sitesFileSave'));
    expect([files.length, page.screen.dialog()]).toEqual([1, null]);
  });

  it('are shown with all that they may do before they are imported', async () => {
    const page = await withFile({ kind: 'sites', sites: [wiki], refused: [] });
    await page.choose('the text');
    const said = page.screen.dialog()?.textContent ?? '';
    for (const part of ['Company wiki', 'wiki.example.org', 'POST https://wiki.example.org/end', 'Log out'])
      expect(said).toContain(part);
    expect(page.sent('import-sites')).toEqual([]);
    await page.screen.press(words('sitesFileUse'));
    expect(page.sent('import-sites')).toEqual([
      { type: 'import-sites', text: 'the text', siteIds: ['own:wiki.example.org'] },
    ]);
  });

  it('are shown with the paths that their cookies have to be set for', async () => {
    const cookies = [{ name: 'sid', places: ['wiki.example.org/desk', 'example.org/desk'] }];
    const page = await withFile({ kind: 'sites', sites: [{ ...wiki, cookies }], refused: [] });
    await page.choose('the text');
    const cookie = inQuotes('sid', words);
    const places = 'wiki.example.org/desk and example.org/desk';
    expect(page.screen.dialog()?.textContent).toContain(words('siteCookieOnlyFor', { cookie, places }));
  });

  it('show what a file calls things in quotes, which its own quotes do not end', async () => {
    const forged: SitePreview = {
      ...wiki,
      name: 'Wiki” is taken. “Claude',
      cookies: [{ name: 'sid”. Removes nothing', places: [] }],
      presses: ['Log out”. Sends nothing. “', '\u05d9\u05e6\u05d9\u05d0\u05d4'],
    };
    const page = await withFile({
      kind: 'sites',
      sites: [forged],
      refused: [{ name: 'Shop” is taken', reasons: ['foreign-address'], where: null }],
    });
    await page.choose('the text');
    const said = (page.screen.dialog()?.textContent ?? '').replaceAll(/[\u2068\u2069]/g, '');
    for (const part of [
      "“Wiki' is taken. 'Claude”",
      "“sid'. Removes nothing”",
      "“Log out'. Sends nothing. '”",
      '“\u05d9\u05e6\u05d9\u05d0\u05d4”',
      "“Shop' is taken”",
    ])
      expect(said).toContain(part);
  });

  it('are not imported where a host is shared by many sites, or the background refuses them', async () => {
    const refused = [{ name: 'Shop', reasons: ['foreign-address'] as const, where: null }];
    const page = await withFile({ kind: 'sites', sites: [wiki, neighbours], refused });
    await page.choose('the text');
    const said = page.screen.dialog()?.textContent ?? '';
    expect(said).toContain(
      words('siteNotTaken', {
        name: 'other',
        site: inQuotes('Pages', words),
        why: words('notTaken', { because: 'not-one-domain' }),
      }),
    );
    expect(said).toContain(
      words('siteNotTaken', {
        name: 'other',
        site: inQuotes('Shop', words),
        why: words('notTaken', { because: 'foreign-address' }),
      }),
    );
    await page.screen.press(words('sitesFileUse'));
    expect(page.sent('import-sites')).toMatchObject([{ siteIds: ['own:wiki.example.org'] }]);
  });

  it('offer nothing where nothing is new, and say what a changed one changes', async () => {
    const same = await withFile({ kind: 'sites', sites: [{ ...wiki, change: 'same' }], refused: [] });
    await same.choose('x');
    expect(same.screen.dialog()?.textContent).toContain(words('sitesFileNothing'));
    expect([...(same.screen.dialog()?.querySelectorAll('button') ?? [])].map((button) => button.textContent)).toEqual([
      words('close'),
    ]);
    const changed = await withFile({
      kind: 'sites',
      sites: [{ ...wiki, change: ['cookies', 'sign-out'] }],
      refused: [],
    });
    await changed.choose('x');
    expect(changed.screen.dialog()?.textContent).toContain(words('siteChange', { of: 'sign-out' }));
  });

  it.each([
    ['foreign', 'foreign-sites'],
    ['broken', 'broken'],
    ['newer', 'newer'],
    ['too-many', 'too-many'],
  ] as const)('say why a file is of no use: %s', async (kind, what) => {
    const page = await withFile({ kind });
    await page.choose('x');
    expect(page.section('preferences')).toContain(words('fileTrouble', { what }));
  });
});
