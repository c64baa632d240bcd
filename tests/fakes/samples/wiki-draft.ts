import type { SiteDraft } from '../../../utils/core/sites/own-site.ts';

/** A wiki that no definition knows, with a cookie on its host and one on its parent, and a request that signs out. */
export const wikiDraft: SiteDraft = {
  origin: 'https://wiki.example.org',
  registrableDomain: 'example.org',
  name: 'Company wiki',
  cookies: [
    { name: 'wiki_session', host: 'wiki.example.org' },
    { name: 'wiki_user', host: 'example.org' },
  ],
  storage: [{ area: 'local', key: 'wiki-token', origin: 'https://wiki.example.org' }],
  way: {
    kind: 'http',
    scope: 'this-browser',
    method: 'POST',
    url: 'https://wiki.example.org/session/end',
    body: 'action=logout',
    contentType: 'application/x-www-form-urlencoded',
    csrf: null,
    bearer: null,
    grade: 'B',
  },
  otherWays: [],
  rest: 'goes',
};
