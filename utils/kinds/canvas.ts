import { defineKind } from '../core/kinds/define-kind.ts';

/** Its address asks somebody who is signed in, by a form that holds the token. */
export const canvas = defineKind({
  id: 'canvas',
  name: 'Canvas',
  cookies: [{ name: '_normandy_session', means: 'session' }],
  marks: ['link (.*)/login/canvas', 'form POST (.*)/logout (?:.*,)?authenticity_token(?:,.*)?'],
  ways: [
    { kind: 'own-link', address: '.*/logout' },
    { kind: 'visit', path: '/logout' },
  ],
  evidence: [
    {
      fact: 'cookies',
      grade: 'A',
      source: 'instructure/canvas-lms: config/initializers/session_store.rb',
      seenAt: '2026-10-08',
    },
    {
      fact: 'marks',
      grade: 'A',
      source: 'instructure/canvas-lms: app/controllers/login_controller.rb',
      seenAt: '2026-10-08',
    },
    {
      fact: 'ways',
      grade: 'A',
      source: 'instructure/canvas-lms: app/controllers/login_controller.rb',
      seenAt: '2026-10-08',
    },
  ],
});
