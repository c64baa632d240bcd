import { vi } from 'vitest';
import type { Browser, Cookies, Events } from 'webextension-polyfill';

/** What of the browser's API a test gives. Whatever it leaves out is not there, and its use fails. */
type Parts = { readonly [Name in keyof Browser]?: Partial<Browser[Name]> };

export const OWN_ID = 'lights-out';
const OWN_ADDRESS = `chrome-extension://${OWN_ID}/`;

/**
 * Puts a small browser in place of the real one. Call it before an adapter is imported, and import that with `await
 * import(…)`: the door to the browser takes the API in once.
 */
export function installBrowser({ runtime = {}, ...parts }: Parts): void {
  const api = {
    runtime: { id: OWN_ID, getURL: (path: string) => OWN_ADDRESS + path.replace(/^\//, ''), ...runtime },
    ...parts,
  };
  vi.stubGlobal('chrome', api);
  vi.stubGlobal('browser', api);
}

/** Alarms that nothing looks at. */
export const quietAlarms = { create: async () => {}, clear: async () => true };

/** An event of the browser that a test lets happen. */
export function createEvent<Listener extends (...given: never[]) => unknown>() {
  const listeners = new Set<Listener>();
  const event: Events.Event<Listener> = {
    addListener: (listener) => void listeners.add(listener),
    removeListener: (listener) => void listeners.delete(listener),
    hasListener: (listener) => listeners.has(listener),
  };
  return { event, happen: (...given: Parameters<Listener>) => [...listeners].map((listener) => listener(...given)) };
}

/** A cookie as the browser gives it, with its value; tests name what differs. */
export function browserCookie(change: Partial<Cookies.Cookie> = {}): Cookies.Cookie {
  return {
    name: 'sessionKey',
    value: 'a0123456789abcdef',
    domain: '.claude.ai',
    hostOnly: false,
    path: '/',
    secure: true,
    httpOnly: true,
    sameSite: 'lax',
    session: true,
    storeId: '0',
    firstPartyDomain: '',
    ...change,
  };
}
