// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { cleanPage } from '../../../utils/browser/in-page/clean-page.ts';
import { countInPage } from '../../../utils/browser/in-page/count-in-page.ts';

const step = () => ({ mark: 'm', from: Date.now() - 10, until: Date.now() + 1_000 });
const refuse = async (): Promise<never> => {
  throw new DOMException('The operation is insecure.', 'SecurityError');
};

let removed: string[] = [];

/** A database that goes as soon as it is asked to. */
function deleteDatabase(name: string): { onsuccess?: () => void } {
  removed.push(name);
  const dropping: { onsuccess?: () => void } = {};
  queueMicrotask(() => dropping.onsuccess?.());
  return dropping;
}

beforeEach(() => {
  removed = [];
  localStorage.setItem('draft', 'x');
  vi.stubGlobal('chrome', {
    runtime: {
      connect: () => ({
        disconnect: () => {},
        onMessage: { addListener: (go: () => void) => queueMicrotask(go) },
        onDisconnect: { addListener: () => {} },
      }),
    },
  });
  vi.stubGlobal('indexedDB', { databases: async () => [{ name: 'notes' }, { name: 'mail' }], deleteDatabase });
  return () => {
    localStorage.clear();
    vi.unstubAllGlobals();
  };
});

describe('what a page keeps, where the page lets nobody read a part of it', () => {
  it('is counted and removed over http, where there are neither caches nor workers', async () => {
    vi.stubGlobal('navigator', {});
    expect(await countInPage(step(), location.origin)).toEqual({
      localStorage: 1,
      sessionStorage: 0,
      databases: 2,
      caches: 0,
      serviceWorkers: 0,
    });
    expect(await cleanPage(step(), location.origin)).toBe(true);
    expect([localStorage.length, removed]).toEqual([0, ['notes', 'mail']]);
  });

  it('is unknown for that part alone, and the rest is removed', async () => {
    const unregister = async () => void removed.push('worker');
    vi.stubGlobal('caches', { keys: refuse });
    vi.stubGlobal('navigator', { serviceWorker: { getRegistrations: async () => [{ unregister }] } });
    expect(await countInPage(step(), location.origin)).toMatchObject({
      localStorage: 1,
      databases: 2,
      caches: null,
      serviceWorkers: 1,
    });
    expect(await cleanPage(step(), location.origin)).toBe(true);
    expect(removed.sort()).toEqual(['mail', 'notes', 'worker']);
  });

  it('goes one by one: a cache that does not go keeps no other', async () => {
    vi.stubGlobal('navigator', {});
    vi.stubGlobal('caches', {
      keys: async () => ['stuck', 'free'],
      delete: async (name: string) => (name === 'stuck' ? refuse() : removed.push(name)),
    });
    expect(await cleanPage(step(), location.origin)).toBe(true);
    expect(removed.sort()).toEqual(['free', 'mail', 'notes']);
  });
});
