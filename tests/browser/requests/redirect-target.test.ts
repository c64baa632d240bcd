import { describe, expect, it, vi } from 'vitest';
import type { RawAnswer } from '../../../utils/core/answers/answer.ts';
import { createEvent, installBrowser, OWN_ID } from '../install-browser.ts';

const { event, happen } = createEvent<(details: never) => void>();
const asked: unknown[] = [];
installBrowser({});
const { browser } = await import('../../../utils/browser/api.ts');
const { withRedirectTarget } = await import('../../../utils/browser/requests/redirect-target.ts');

const url = 'https://wiki.example.org/account';
const own = { tabId: -1, url, statusCode: 302, initiator: `chrome-extension://${OWN_ID}` };

/** Asks an address that redirects to `location`. `details`: what the browser tells of the request. */
async function ask(location: string, details: object = own, answer: RawAnswer = { kind: 'redirect' }) {
  Object.assign(browser, {
    webRequest: { onHeadersReceived: { ...event, addListener: listen } },
  });
  const told = await withRedirectTarget(url, async () => {
    happen({ ...details, responseHeaders: [{ name: 'Location', value: location }] } as never);
    return answer;
  });
  expect(happen({} as never), 'nobody listens any more').toEqual([]);
  return told;
}

function listen(listener: (details: never) => void, filter: unknown): void {
  asked.push(filter);
  event.addListener(listener);
}

describe('a redirect of a request of ours', () => {
  it.each([
    ['/login', '/login'],
    ['login?next=%2Faccount#top', '/login'],
    ['https://wiki.example.org/login', '/login'],
    ['https://api.example.org/login', null],
    ['http://wiki.example.org/login', null],
    ['https://wiki.example.org:8443/login', null],
    ['https://sso.example/login', null],
    ['https://', null],
  ])('to %s is told as the path %s', async (location, to) => {
    expect(await ask(location)).toEqual({ kind: 'redirect', to });
    expect(asked.at(-1)).toEqual({ urls: ['*://wiki.example.org/*'] });
  });

  it("is told in Firefox too, which names the extension's page", async () => {
    const { initiator, ...others } = own;
    expect(await ask('/login', { ...others, originUrl: `${initiator}/background.html` })).toMatchObject({
      to: '/login',
    });
  });

  it('is told where Firefox tells of the headers only after the answer is here', async () => {
    Object.assign(browser, { webRequest: { onHeadersReceived: { ...event, addListener: listen } } });
    const told = withRedirectTarget(url, async () => ({ kind: 'redirect' }));
    setTimeout(() => happen({ ...own, responseHeaders: [{ name: 'Location', value: '/login' }] } as never), 20);
    expect(await told).toEqual({ kind: 'redirect', to: '/login' });
    expect(happen({} as never), 'nobody listens any more').toEqual([]);
  });

  it.each([
    ["that of a page's own request", { ...own, tabId: 3 }],
    ['that of a request of somebody else', { ...own, initiator: 'https://wiki.example.org' }],
    ['that of nobody named', { ...own, initiator: undefined }],
    ['that of an answer of another kind, such as the one before', { ...own, statusCode: 200 }],
    ['that of another address', { ...own, url: 'https://wiki.example.org/other' }],
  ])('is not %s', async (_what, details) => {
    vi.useFakeTimers();
    const told = ask('/login', details);
    await vi.runAllTimersAsync();
    vi.useRealTimers();
    expect(await told).toEqual({ kind: 'redirect', to: null });
  });

  it('stays without a target where the browser may not be asked for it', async () => {
    Reflect.deleteProperty(browser, 'webRequest');
    expect(await withRedirectTarget(url, async () => ({ kind: 'redirect' }))).toEqual({ kind: 'redirect' });
  });
});

it('leaves every other answer as it is', async () => {
  expect(await ask('/login', own, { kind: 'timeout' })).toEqual({ kind: 'timeout' });
});
