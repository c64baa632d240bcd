import { defineKind } from '../core/kinds/define-kind.ts';

/** Its link is sent by the page's script; its address asks once. Its API tells who is signed in. */
export const mediawiki = defineKind({
  id: 'mediawiki',
  name: 'MediaWiki',
  cookies: [
    { name: '[\\w-]+UserID', means: 'sign-in' },
    { name: '[\\w-]+Token', means: 'beside' },
    { name: '[\\w-]+_?[sS]ession', means: 'beside' },
  ],
  marks: ['generator MediaWiki\\b.*', 'asset (.*)/api\\.php', 'asset (.*)/load\\.php'],
  ways: [
    { kind: 'own-link', address: '.*(?:/|\\?title=)Special:UserLogout' },
    { kind: 'visit', path: '/index.php/Special:UserLogout' },
  ],
  probe: {
    path: '/api.php?action=query&meta=userinfo&format=json&formatversion=latest',
    signedIn: [
      {
        status: [200],
        json: [
          { path: 'query.userinfo', is: 'object', lacks: 'anon' },
          { path: 'query.userinfo.name', is: 'text' },
        ],
      },
    ],
    signedOut: [{ status: [200], json: [{ path: 'query.userinfo.anon', is: 'true', keys: ['id', 'name', 'anon'] }] }],
  },
  evidence: [
    {
      fact: 'cookies',
      grade: 'A',
      source: 'mediawiki.org Manual of cookies; clients (public code, ten)',
      seenAt: '2026-10-08',
    },
    {
      fact: 'marks',
      grade: 'B',
      source: 'mediawiki.org API:Main page; saved pages (public code)',
      seenAt: '2026-11-29',
    },
    {
      fact: 'ways',
      grade: 'A',
      source: 'wikimedia/mediawiki: includes/specials/SpecialUserLogout.php; mediawiki.org API:Logout',
      seenAt: '2026-10-08',
    },
    {
      fact: 'probe',
      grade: 'A',
      source: 'mediawiki.org API:Userinfo; clients for `anon` (public code, ten)',
      seenAt: '2026-10-08',
    },
  ],
});
