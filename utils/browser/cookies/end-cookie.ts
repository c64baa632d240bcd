import type { Cookie } from '../../core/cookies/cookie.ts';
import { browser } from '../api.ts';
import { browserName } from '../browser-name.ts';

type BrowserFamily = ReturnType<typeof browserName>;

/**
 * Ends exactly one cookie by writing it anew with a date in the past. `cookies.remove` knows only address and name: in
 * Chromium it takes a parent domain's cookie of the same name along, in Firefox only the first of several. The
 * partition key goes back unchanged: without `hasCrossSiteAncestor` Chromium 156 removes nothing and says that it did.
 * A cookie that cannot be written anew stays, and reading again shows it.
 */
export async function endCookie(cookie: Cookie): Promise<void> {
  const family = browserName(); // asked once: thousands of cookies may go
  if (cookie.domain === '') return endOfDisk(cookie, family);
  if (family === 'chrome' && !isPathOfAddress(cookie.path)) return;
  const { name, domain, hostOnly, path, secure, httpOnly, storeId, partition, firstPartyDomain } = cookie;
  await browser.cookies.set({
    // Secure for every cookie: from a plain address Chromium 156 refuses a name that stands there secure as well.
    url: `https://${domain}/`,
    name,
    path,
    secure,
    // Chromium 156 refuses `__Http-` and `__Host-Http-` without it.
    httpOnly,
    storeId,
    // Chromium 156 refuses a cookie with neither name nor value.
    value: 'ended',
    expirationDate: 1,
    ...(hostOnly ? {} : { domain }),
    ...(partition ? { partitionKey: partition } : {}),
    ...asFirstParty(firstPartyDomain, family),
  });
}

/**
 * Chromium writes a path as an address has it: `/./` becomes `/`, a blank becomes `%20`. A server may set other paths,
 * which no call reaches (tried in 156); the write would end another cookie. Firefox takes each path as it is.
 */
function isPathOfAddress(path: string): boolean {
  return path === '/' || URL.parse(`https://host.example${path}`)?.pathname === path;
}

/**
 * A page that was opened from the disk has no host, and its cookie cannot be written anew (Firefox 153). There are no
 * twins: each path has one of each name, and an address at that path comes to it first.
 */
async function endOfDisk({ name, path, storeId, firstPartyDomain }: Cookie, family: BrowserFamily): Promise<void> {
  await browser.cookies.remove({ url: `file://${path}`, name, storeId, ...asFirstParty(firstPartyDomain, family) });
}

/** Firefox wants it named, and be it with nothing, where first-party isolation is on. Chromium has no such thing. */
function asFirstParty(firstPartyDomain: string | null, family: BrowserFamily): { firstPartyDomain?: string } {
  return family === 'firefox' ? { firstPartyDomain: firstPartyDomain ?? '' } : {};
}
