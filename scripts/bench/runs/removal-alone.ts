import type { World } from '../../../tests/e2e/harness/world.ts';

/** How long the browser's own calls take, in ms: one that reads the whole jar, and one for each cookie, at once. */
export type RemovalAlone = { readonly reading: number; readonly removing: number; readonly cookies: number };

/** Removes all cookies from a page of the extension, as its background does, but with nothing else around it. */
export function measureRemoval(world: World): Promise<RemovalAlone> {
  return world.inExtension(async (browser) => {
    const readAt = performance.now();
    const all = await browser.cookies.getAll({});
    const removeAt = performance.now();
    await Promise.all(
      all.map(({ name, domain, path, secure, storeId }) =>
        browser.cookies.set({
          url: `https://${domain.replace(/^\./, '')}${path}`,
          name,
          path,
          secure,
          storeId,
          value: 'ended',
          expirationDate: 1,
          ...(domain.startsWith('.') ? { domain } : {}),
        }),
      ),
    );
    const removing = performance.now() - removeAt;
    const left = (await browser.cookies.getAll({})).length;
    if (left > 0) throw new Error(`${left} cookies are still there`);
    return { reading: removeAt - readAt, removing, cookies: all.length };
  });
}
