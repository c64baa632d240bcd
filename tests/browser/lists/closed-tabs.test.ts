import { beforeEach, expect, it } from 'vitest';
import { installBrowser } from '../install-browser.ts';

type Tab = {
  readonly url?: string;
  readonly incognito: boolean;
  readonly sessionId?: string;
  readonly windowId?: number;
};
type Closed = {
  readonly lastModified: number;
  readonly tab?: Tab;
  readonly window?: { readonly sessionId: string; readonly tabs: readonly Tab[] };
};

let closed: Closed[] = [];
let forgotten: string[] = [];
installBrowser({
  sessions: {
    getRecentlyClosed: async () => closed,
    async forgetClosedTab(windowId: number, sessionId: string) {
      forgotten.push(`tab ${windowId} ${sessionId}`);
      closed = closed.filter((one) => one.tab?.sessionId !== sessionId);
    },
    async forgetClosedWindow(sessionId: string) {
      forgotten.push(`window ${sessionId}`);
      closed = closed.filter((one) => one.window?.sessionId !== sessionId);
    },
  },
} as never);
const { closedTabs } = await import('../../../utils/browser/lists/closed-tabs.ts');

const OWN = 'https://claude.ai/new';
const tab = (url: string, more: Partial<Tab> = {}): Tab => ({ url, incognito: false, ...more });

async function forget(...list: Omit<Closed, 'lastModified'>[]): Promise<readonly string[]> {
  closed = list.map((one) => ({ lastModified: 1, ...one }));
  await closedTabs.forget((url) => url === OWN);
  return forgotten;
}

beforeEach(() => {
  forgotten = [];
});

it('forgets the closed tabs of the site, and no other', async () => {
  const at = { sessionId: 'a', windowId: 3 };
  expect(await forget({ tab: tab(OWN, at) }, { tab: tab('https://bank.example/', { ...at, sessionId: 'b' }) })).toEqual(
    ['tab 3 a'],
  );
});

it('leaves a closed tab of a private window', async () => {
  expect(await forget({ tab: tab(OWN, { sessionId: 'a', windowId: 3, incognito: true }) })).toEqual([]);
});

it.each<[string, readonly Tab[], readonly string[]]>([
  ['forgets a closed window whose tabs are all of the site', [tab(OWN), tab(OWN)], ['window w']],
  ['leaves a closed window with a tab of another site', [tab(OWN), tab('https://bank.example/')], []],
  ['leaves a closed window without tabs', [], []],
])('%s', async (_does, tabs, expected) => {
  expect(await forget({ window: { sessionId: 'w', tabs } })).toEqual(expected);
});
