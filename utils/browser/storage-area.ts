import type { StorageArea } from '../ports/computer.ts';
import { browser } from './api.ts';
import { inOneCall } from './in-one-call.ts';

/**
 * A storage area of the browser: `local` on disk, `session` in memory until the browser closes, `sync` carried by the
 * browser to the same person's other computers. That one may be missing or turned off: then every call rejects.
 */
export function createStorageArea(name: 'local' | 'session' | 'sync'): StorageArea {
  return {
    get: inOneCall(async (keys: readonly string[]) => {
      const values = await browser.storage[name].get([...keys]);
      return keys.map((key) => values[key]);
    }),
    set: async (key, value) => browser.storage[name].set({ [key]: value }),
    remove: async (key) => browser.storage[name].remove(key),
  };
}
