import { defineKind } from '../core/kinds/define-kind.ts';

/** Its own link or button sends a request with the token of the page. */
export const railsDevise = defineKind({
  id: 'rails-devise',
  name: 'Rails with Devise',
  cookies: [
    { name: '_[a-z0-9]+(?:_[a-z0-9]+)*_session', means: 'session' },
    { name: 'remember_[a-z_]+_token', means: 'sign-in' },
  ],
  marks: [
    '(?:link|form POST) (.*)/users/sign_out(?: .*)?',
    'link (.*)/users/sign_in',
    'form POST (.*)/users/sign_in .*',
  ],
  unless: ['meta og:site_name GitLab'],
  ways: [{ kind: 'own-link', address: '.*/users/sign_out' }],
  evidence: [
    { fact: 'cookies', grade: 'A', source: 'heartcombo/devise (2026-04-10)', seenAt: '2026-10-08' },
    { fact: 'marks', grade: 'A', source: 'heartcombo/devise (2026-04-10): its routes', seenAt: '2026-10-08' },
    { fact: 'ways', grade: 'A', source: 'heartcombo/devise (2026-04-10)', seenAt: '2026-10-08' },
  ],
});
