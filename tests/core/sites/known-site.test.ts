import { describe, expect, it } from 'vitest';
import { isKnownSite } from '../../../utils/core/sites/known-site.ts';
import { toOwnDefinition } from '../../../utils/core/sites/own-site.ts';
import { allSites } from '../../../utils/sites/all-sites.ts';
import { wikiDraft } from '../../fakes/samples/wiki-draft.ts';

const wiki = toOwnDefinition(wikiDraft);

describe('isKnownSite', () => {
  const at = (host: string, name = 'sid') => {
    const cookies = [{ name, host }];
    return toOwnDefinition({
      ...wikiDraft,
      origin: `https://${host}`,
      registrableDomain: host,
      cookies,
      storage: [],
      way: null,
    });
  };

  it('knows a built-in site by its host and by its cookie, and no neighbour', () => {
    expect(isKnownSite(at('claude.ai'), allSites)).toBe(true);
    expect(isKnownSite(at('status.claude.ai'), allSites)).toBe(false);
    expect(isKnownSite(wiki, allSites)).toBe(false);
    const below = toOwnDefinition({
      ...wikiDraft,
      origin: 'https://x.claude.ai',
      registrableDomain: 'claude.ai',
      cookies: [{ name: 'sessionKey', host: 'claude.ai' }],
    });
    expect(isKnownSite(below, allSites)).toBe(true);
  });

  const below = (...names: string[]) =>
    toOwnDefinition({
      ...wikiDraft,
      origin: 'https://x.claude.ai',
      registrableDomain: 'claude.ai',
      cookies: names.map((name) => ({ name, host: 'claude.ai' })),
      storage: [],
      way: null,
    });

  it.each(['sessionKeyV3', 'lastActiveOrg'])('knows a site by %s, which goes with a built-in sign-in', (name) => {
    expect(isKnownSite(below(name), allSites)).toBe(true);
    expect(isKnownSite(at('firm.example', name), allSites)).toBe(false);
  });

  it.each(['companionCookies', 'leftoverCookies', 'trustedDeviceCookies'] as const)(
    'knows a site whose %s would take the sign-in of a built-in one along',
    (listed) => {
      expect(isKnownSite(below('other'), allSites)).toBe(false);
      expect(isKnownSite({ ...below('other'), [listed]: ['sessionKey'] }, allSites)).toBe(true);
    },
  );

  it('knows a part of a sign-in that a built-in site keeps in several cookies', () => {
    const part = toOwnDefinition({
      ...wikiDraft,
      origin: 'https://x.chatgpt.com',
      registrableDomain: 'chatgpt.com',
      cookies: [{ name: '__Secure-next-auth.session-token.0', host: 'chatgpt.com' }],
      storage: [],
      way: null,
    });
    expect(isKnownSite(part, allSites)).toBe(true);
  });
});
