import { expect, it } from 'vitest';
import type { Tabs } from 'webextension-polyfill';
import type { SiteRequest } from '../../../utils/ports/requests.ts';
import { installBrowser } from '../install-browser.ts';

/** What a browser says where the page goes on to another one while our request in it waits for its answer. */
let lost: string | null = '';
let asked = 0;
installBrowser({
  tabs: {
    get: async () => ({ id: 7, status: 'complete', url: 'https://claude.ai/new', discarded: false }) as Tabs.Tab,
  },
  scripting: {
    executeScript: async ({ func }: { func: { name: string } }) => {
      if (func.name === 'answerAtOnce') return [{ frameId: 0, result: 1 }];
      asked += 1; // it runs in the page, and the request leaves
      await new Promise((resolve) => setTimeout(resolve, 5));
      if (lost === null) return [];
      throw new Error(lost);
    },
  },
} as never);
const { askInTab } = await import('../../../utils/browser/requests/page-requests.ts');

const request: SiteRequest = {
  method: 'POST',
  url: 'https://claude.ai/api/auth/logout',
  body: null,
  contentType: null,
  headerFromCookie: null,
  csrf: null,
  bearer: null,
  why: 'sign-out',
};

// Many sites lead to their login page as soon as one of their own requests is refused: while ours is being answered.
it.each(['Frame with ID 0 was removed.', 'The tab was closed.', "Actor 'Conduits' destroyed before query resolved"])(
  'does not claim that nothing was sent where the page went away with the answer (%s)',
  async (message) => {
    lost = message;
    asked = 0;
    const answer = await askInTab(7, request);
    expect([asked, answer.kind]).not.toEqual([1, 'not-sent']); // "not sent" leads to the next way without a probe
  },
);

it('does not claim it either where the page never tells what came of it', async () => {
  lost = null;
  asked = 0;
  expect([(await askInTab(7, request)).kind, asked]).toEqual(['timeout', 1]);
});
