import { beforeEach, describe, expect, it } from 'vitest';
import { claude } from '../../../utils/sites/claude.ts';
import { installBrowser } from '../install-browser.ts';

const HERE = 'https://claude.ai/chat/1';
/** A tab that was listed as one of the site's; undefined: its address is hidden from us. */
let url: string | undefined = HERE;
/** Where the tab goes while its page is asked to be quiet, or is put away. */
let goesTo: string | undefined = HERE;
let scheme: 'chrome-extension' | 'moz-extension' = 'chrome-extension';
let done: string[] = [];
installBrowser({
  runtime: { getURL: () => `${scheme}://lights-out/` },
  tabs: {
    get: (async () => ({ id: 1, url, status: 'complete' })) as never,
    remove: async () => void done.push('closed'),
    reload: async () => void done.push('reloaded'),
    discard: (async () => {
      url = goesTo;
    }) as never,
  },
  scripting: {
    executeScript: (async () => {
      url = goesTo;
      return [];
    }) as never,
  },
});
const { closeTab, reloadTab } = await import('../../../utils/browser/tabs/leave-page.ts');

beforeEach(() => {
  done = [];
});

describe.each(['chrome-extension', 'moz-extension'] as const)('a tab of a site, in %s', (of) => {
  it.each<[string, string | undefined, string | undefined, string[]]>([
    ['is closed where it still shows the site', HERE, HERE, ['closed']],
    ['stays where it shows another site by now', 'https://news.example/', 'https://news.example/', []],
    ['stays where it shows another port of that host', 'https://claude.ai:8443/', 'https://claude.ai:8443/', []],
    ['stays where it shows another site of that name', 'https://claude.ai.example/', 'https://claude.ai.example/', []],
    ['stays where its address is hidden from us by now', undefined, undefined, []],
    ['stays where it goes elsewhere at the last moment', HERE, 'https://news.example/', []],
  ])('%s', async (_what, first, then, expected) => {
    [scheme, url, goesTo] = [of, first, then];
    await closeTab(1, claude);
    expect(done).toEqual(expected);
  });

  it('is told to stay where its address is hidden from us by now: nobody knows what is on its screen', async () => {
    [scheme, url, goesTo] = [of, HERE, undefined];
    expect([await reloadTab(1, claude), done]).toEqual(['stays', []]);
  });

  it('is not reloaded where it went elsewhere meanwhile: no account of the site is on its screen', async () => {
    [scheme, url, goesTo] = [of, HERE, 'https://news.example/'];
    expect([await reloadTab(1, claude), done]).toEqual(['reloaded', []]);
  });
});
