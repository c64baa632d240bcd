import { browser } from '../../../../utils/browser/api.ts';
import type { Cookie } from '../../../../utils/core/cookies/cookie.ts';

/** Sets a cookie as described. Partitioned cookies must be `SameSite=None`: both browsers partition only those. */
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
