import { defineKind } from '../core/kinds/define-kind.ts';

/** Its address shows a form that holds the token. */
export const redmine = defineKind({
  id: 'redmine',
  name: 'Redmine',
  cookies: [
    { name: '_redmine_session|Redmine', means: 'session' },
    { name: 'autologin', means: 'sign-in' },
  ],
  marks: ['meta description Redmine'],
  ways: [
    { kind: 'own-link', address: '.*/logout' },
    { kind: 'visit', path: '/logout' },
  ],
  evidence: [
    {
      fact: 'cookies',
      grade: 'A',
      source: 'redmine/redmine (2026-08-21); tried with 5.0 of Debian, whose session cookie is called Redmine',
      seenAt: '2026-11-29',
    },
    {
      fact: 'marks',
      grade: 'A',
      source: 'redmine/redmine (2026-08-21): the base layout; saved pages',
      seenAt: '2026-10-08',
    },
    { fact: 'ways', grade: 'A', source: 'redmine/redmine (2026-08-21)', seenAt: '2026-10-08' },
  ],
});
