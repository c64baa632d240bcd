import type { SiteView } from '../../../utils/core/overview/parts/sites-part.ts';
import { isAtOrBelow } from '../../../utils/core/sites/is-at-or-below.ts';
import type { App } from '../../app-context.ts';
import { browserWord } from '../browser-word.ts';

/** What a person can do: steps, and the browser's own page for them, where there is one: not in Firefox for Android. */
export type Cure = { readonly steps: readonly string[]; readonly address: string | null };

type Speech = Pick<App, 'words' | 'format' | 'browserName' | 'device'>;

/** Where a browser is told to keep a site when it closes. */
const clearingPages = {
  firefox: 'about:preferences#privacy',
  phone: null,
  other: 'chrome://settings/content/siteData',
} as const;

/** How a browser is told to keep a site when it closes. */
export function clearingCure(
  sites: readonly SiteView[],
  because: 'setting' | 'experience',
  { words, format, browserName, device }: Speech,
): Cure {
  const domains = sites.flatMap(findDomains);
  const unset = because === 'experience' ? [words('cureClearingUnset')] : [];
  const browser = browserWord({ browserName, device });
  const addresses = format.list(
    domains.map((domain) => (browserName === 'firefox' ? `https://${domain}` : `[*.]${domain}`)),
  );
  const steps = words('cureClear', { browser, addresses }).split('\n');
  return {
    steps: [...steps, ...unset],
    address: clearingPages[browser],
  };
}

/** How a session cookie can survive the closing of the browser. */
export function sessionCookieCure(sites: readonly SiteView[], { words, format, browserName, device }: Speech): Cure {
  const again = words('cureRememberMe', { sites: format.list(sites.map(({ name }) => name)) });
  if (device === 'phone') return { steps: [again], address: null };
  if (browserName === 'firefox')
    return {
      steps: [again, words('cureTabs', { browser: 'firefox' })],
      address: 'about:preferences#general',
    };
  return {
    steps: [again, words('cureTabs', { browser: 'other' })],
    address: 'chrome://settings/onStartup',
  };
}

/** The widest hosts of the site: an exception for a domain also counts for the hosts below it. */
function findDomains({ accessPatterns }: SiteView): readonly string[] {
  const hosts = accessPatterns.map((pattern) => pattern.replace(/^[^/]*\/\//, '').replace(/\/.*/, ''));
  return [...new Set(hosts.filter((host) => !hosts.some((other) => other !== host && isAtOrBelow(host, other))))];
}
