import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { World } from '../world.ts';

type Documents = Readonly<Record<string, unknown>>;

const folder = join(import.meta.dirname, '../../../fixtures');
/**
 * These would begin runs of their own, or erase the record that the case is judged by. Without a browser they are tried
 * in tests/services/torture.
 */
const LEFT_OUT = ['settings', 'preferences', 'plans', 'rules', 'runs', 'own-sites', 'lent'];

/** Every stored document of every version that there ever was, by its key. */
function readFixtures(): readonly { readonly key: string; readonly document: unknown }[] {
  return readdirSync(folder)
    .flatMap((name) => {
      const key = /^(.+)\.v\d+\.json$/.exec(name)?.[1];
      return key === undefined || LEFT_OUT.includes(key) ? [] : [{ key, name }];
    })
    .map(({ key, name }) => ({ key, document: JSON.parse(readFileSync(join(folder, name), 'utf8')) as unknown }));
}

/** Remembers what is stored on disk; the returned function puts it back, and nothing else. */
export async function rememberStored(world: World): Promise<() => Promise<void>> {
  const before: Documents = await world.inExtension((browser) => browser.storage.local.get(null));
  return () =>
    world.inExtension(async (browser, kept) => {
      await browser.storage.local.clear();
      await browser.storage.local.set(kept);
    }, before);
}

/** Changes one character of one document. What is no JSON any more is stored as the text that it is. */
export async function corruptOne(world: World, { place, byte }: { place: number; byte: number }): Promise<void> {
  const all = readFixtures();
  const { key, document } = all[place % all.length] ?? { key: 'runs', document: null };
  const text = JSON.stringify(document);
  const at = place % text.length;
  const broken = text.slice(0, at) + String.fromCharCode(byte) + text.slice(at + 1);
  await store(world, { [key]: parsed(broken) });
}

/** Stores documents of older versions, another choice for each number. */
export async function putOlder(world: World, which: number): Promise<void> {
  const chosen = readFixtures().filter((_, index) => ((which >> (index % 20)) & 1) === 1);
  await store(world, Object.fromEntries(chosen.map(({ key, document }) => [key, document])));
}

/** Writes until the browser refuses even one character more. Only Chromium has such a bound. */
export async function fillStorage(world: World): Promise<void> {
  await world.inExtension(async ({ storage: { local } }) => {
    let size = 8_000_000;
    for (let number = 0; size >= 1; number += 1)
      await local.set({ [`practice-filler-${number}`]: 'x'.repeat(size) }).catch(() => {
        size = Math.floor(size / 2);
      });
  });
}

function store(world: World, documents: Documents): Promise<void> {
  return world.inExtension((browser, kept) => browser.storage.local.set(kept), documents);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
