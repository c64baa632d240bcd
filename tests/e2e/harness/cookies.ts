import type { World } from './world.ts';

/** Sets a cookie of the default store again, with another date. */
export async function rewriteCookie(
  world: World,
  url: string,
  name: string,
  { expiresInMs }: { readonly expiresInMs: number },
): Promise<void> {
  await world.inExtension(
    async (browser, address, wanted, ms) => {
      const all = await browser.cookies.getAll({ url: address, name: wanted });
      for (const { domain, hostOnly, value, path, secure, httpOnly, sameSite } of all) {
        await browser.cookies.set({
          url: address,
          ...(hostOnly ? {} : { domain }),
          name: wanted,
          value,
          path,
          secure,
          httpOnly,
          sameSite,
          expirationDate: (Date.now() + ms) / 1_000,
        });
      }
    },
    url,
    name,
    expiresInMs,
  );
}

/** Sets `count` cookies without meaning on a host, one after another, like a site that never cleans up. */
export async function crowdHost(world: World, url: string, count: number): Promise<void> {
  await world.inExtension(
    async (browser, address, many) => {
      const expirationDate = Date.now() / 1_000 + 86_400;
      for (let start = 0; start < many; start += 50) {
        const batch = Array.from({ length: Math.min(50, many - start) }, (_, index) =>
          browser.cookies.set({
            url: address,
            name: `practice-${start + index}`,
            value: 'x',
            secure: true,
            expirationDate,
          }),
        );
        await Promise.all(batch);
      }
    },
    url,
    count,
  );
}

/** The values of a host's cookie in all stores, to compare with what the server gave out. */
export function cookieSecrets(world: World, host: string, name: string): Promise<string[]> {
  return world.inExtension(
    async (browser, domain, wanted) =>
      (await browser.cookies.getAll({ domain, name: wanted })).map(({ value }) => value),
    host,
    name,
  );
}
