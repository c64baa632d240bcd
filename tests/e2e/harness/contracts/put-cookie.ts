import { browser } from '../../../../utils/browser/api.ts';
import type { Cookie } from '../../../../utils/core/cookies/cookie.ts';

/** Writes a cookie as it is described. Both browsers partition only cookies that may travel to other sites. */
export async function putCookie(cookie: Cookie, value: string): Promise<void> {
  const { name, domain, hostOnly, path, secure, httpOnly, storeId, partition, expiresAt } = cookie;
  await browser.cookies.set({
    url: `${secure ? 'https' : 'http'}://${domain}${path}`,
    name,
    value,
    path,
    secure,
    httpOnly,
    storeId,
    ...(hostOnly ? {} : { domain }),
    ...(typeof expiresAt === 'number' ? { expirationDate: expiresAt / 1_000 } : {}),
    ...(partition === null ? {} : { partitionKey: partition, sameSite: 'no_restriction' as const }),
  });
}
