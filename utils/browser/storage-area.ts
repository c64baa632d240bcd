import type { StorageArea } from '../ports.ts';
import { browser } from './api.ts';

/** A storage area of the browser: `local` on disk, `session` in memory until the browser closes. */
export function createStorageArea(name: 'local' | 'session'): StorageArea {
  return {
    get: async (key) => (await browser.storage[name].get(key))[key],
    set: (key, value) => browser.storage[name].set({ [key]: value }),
  };
}
