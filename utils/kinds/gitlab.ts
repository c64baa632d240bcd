import { defineKind } from '../core/kinds/define-kind.ts';

/** Its own link sends a request with the token of the page. */
export const gitlab = defineKind({
  id: 'gitlab',
  name: 'GitLab',
  cookies: [
    { name: '_gitlab_session', means: 'session' },
    { name: 'remember_user_token', means: 'beside' },
  ],
  marks: ['meta og:site_name GitLab'],
  ways: [{ kind: 'own-link', address: '.*/users/sign_out' }],
  evidence: [
    { fact: 'cookies', grade: 'A', source: 'gitlabhq/gitlabhq: config/initializers/8_devise.rb', seenAt: '2026-10-08' },
    { fact: 'marks', grade: 'B', source: 'saved pages (public code, ten)', seenAt: '2026-11-29' },
    { fact: 'ways', grade: 'A', source: 'gitlabhq/gitlabhq: config/initializers/8_devise.rb', seenAt: '2026-10-08' },
  ],
});
