// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { answerAtOnce } from '../../../utils/browser/in-page/answer-at-once.ts';
import { cleanPage } from '../../../utils/browser/in-page/clean-page.ts';
import { countInPage } from '../../../utils/browser/in-page/count-in-page.ts';
import { sendFromPage } from '../../../utils/browser/in-page/send-from-page.ts';
import { silenceBeforeUnload } from '../../../utils/browser/in-page/silence-before-unload.ts';

const inTime = () => ({ mark: 'm', from: Date.now() - 10, until: Date.now() + 1_000 });
const late = () => ({ mark: 'm', from: Date.now() - 5_000, until: Date.now() - 1 });
const setBack = () => ({ mark: 'm', from: Date.now() + 60_000, until: Date.now() + 70_000 });
const OUT = new URL('/out', location.origin).href;
const request = { method: 'POST', url: OUT, body: null, contentType: null, csrf: null, bearer: null, fromCookies: [] };

let sent: string[] = [];
let asked: string[] = [];
/** What the background does when a page asks whether its step is still waited for. */
let background: 'waits' | 'silent' | 'gone' | 'updated' = 'waits';
/** Called when a page fetches something before its request. */
let onFetch: () => void = () => {};
/** The address that an answer is said to come from; empty for one that was made by hand. */
let answersFrom = '';

beforeEach(() => {
  sent = [];
  asked = [];
  background = 'waits';
  onFetch = () => {};
  answersFrom = '';
  localStorage.clear();
  localStorage.setItem('draft', 'x');
  vi.stubGlobal('caches', { keys: async () => [] });
  vi.stubGlobal('indexedDB', { databases: async () => [] });
  vi.stubGlobal('navigator', { serviceWorker: { getRegistrations: async () => [] } });
  vi.stubGlobal('fetch', async (url: string) => {
    sent.push(url);
    onFetch();
    return Object.defineProperty(new Response('{"token":"abc"}', { status: 200 }), 'url', { value: answersFrom });
  });
  vi.stubGlobal('chrome', { runtime: { connect: ({ name }: { name: string }) => connect(name) } });
  return () => vi.unstubAllGlobals();
});

function connect(name: string) {
  asked.push(name);
  if (background === 'updated') throw new Error('Extension context invalidated.');
  const answer = (on: typeof background) => ({
    addListener: (listener: () => void) => void (background === on && queueMicrotask(listener)),
  });
  return { disconnect: () => {}, onMessage: answer('waits'), onDisconnect: answer('gone') };
}

const send = (step: ReturnType<typeof inTime>, change: object = {}) =>
  sendFromPage(step, location.origin, { ...request, ...change });

/** Whether the page, which wants to, can ask to stay. */
function asksToStay(): boolean {
  const leaving = new Event('beforeunload', { cancelable: true });
  window.addEventListener('beforeunload', (event) => event.preventDefault(), { once: true });
  window.dispatchEvent(leaving);
  return leaving.defaultPrevented;
}

describe('a function that runs inside a page', () => {
  it('does its work in time, while it is waited for', async () => {
    expect(await send(inTime())).toMatchObject({ kind: 'response', status: 200 });
    expect([sent, asked]).toEqual([[OUT], ['page-step m']]);
    expect(await cleanPage(inTime(), location.origin)).toBe(true);
    expect(localStorage.length).toBe(0);
  });

  it('takes a page that the service worker keeps for no answer to its request', async () => {
    answersFrom = new URL('/offline.html', location.origin).href;
    expect(await send(inTime())).toEqual({ kind: 'network-error' });
    answersFrom = OUT;
    expect(await send(inTime())).toMatchObject({ kind: 'response', status: 200 });
  });

  it('takes one of the same path without the query for none: some servers tell by it alone what is asked', async () => {
    const url = `${new URL('/index.php', location.origin).href}?title=Special:UserLogout`;
    answersFrom = new URL('/index.php', location.origin).href;
    expect(await send(inTime(), { url })).toEqual({ kind: 'network-error' });
    answersFrom = url;
    expect(await send(inTime(), { url })).toMatchObject({ kind: 'response', status: 200 });
  });

  it.each([
    ['after its time', late],
    ['before its time: the clock was set back', setBack],
  ])('does nothing %s', async (_when, step) => {
    expect(await send(step())).toEqual({ kind: 'too-late' });
    expect([sent, asked]).toEqual([[], []]);
    expect(await cleanPage(step(), location.origin)).toBe(false);
    expect(localStorage.length).toBe(1);
    expect([await countInPage(step(), location.origin), answerAtOnce(step())]).toEqual([null, null]);
    silenceBeforeUnload(step(), [location.host]);
    expect(asksToStay()).toBe(true);
  });

  it.each(['silent', 'gone', 'updated'] as const)(
    'does nothing for a run that nobody waits for any more: the background is %s',
    async (how) => {
      background = how;
      const step = { ...inTime(), until: Date.now() + 50 };
      expect(await send(step)).toEqual({ kind: 'too-late' });
      expect(sent).toEqual([]);
      expect(await cleanPage({ ...inTime(), until: Date.now() + 50 }, location.origin).catch(() => false)).toBe(false);
      expect(localStorage.length).toBe(1);
    },
  );

  it('does nothing in a page that shows another site by now', async () => {
    expect(await sendFromPage(inTime(), 'https://claude.ai', request)).toEqual({ kind: 'elsewhere' });
    expect(await cleanPage(inTime(), 'https://claude.ai')).toBe(false);
    expect(await countInPage(inTime(), 'https://claude.ai')).toBe(null);
    expect([sent, asked, localStorage.length]).toEqual([[], [], 1]);
    silenceBeforeUnload(inTime(), ['claude.ai']);
    expect(asksToStay()).toBe(true);
  });

  it('sends no request where its time ran out while a token was fetched', async () => {
    const step = inTime();
    onFetch = () => vi.spyOn(Date, 'now').mockReturnValue(step.until + 1);
    const csrf = { from: 'endpoint', url: `${location.origin}/csrf`, path: 'token', send: { as: 'header', name: 'x' } };
    const answer = await send(step, { csrf });
    vi.restoreAllMocks();
    expect([answer, sent]).toEqual([{ kind: 'too-late' }, [`${location.origin}/csrf`]]);
  });
});
