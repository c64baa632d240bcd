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
});
