import { defineKind } from '../core/kinds/define-kind.ts';

/** Its own link sends a request with the token of the page. Forgejo comes from the same code, and has its cookies. */
export const gitea = defineKind({
  id: 'gitea',
  name: 'Gitea or Forgejo',
  cookies: [
    { name: 'i_like_gitea', means: 'session' },
    { name: 'gitea_incredible', means: 'sign-in' },
  ],
  marks: [
    'meta keywords .*\\bgitea\\b.*',
    'meta keywords .*\\bforgejo\\b.*',
    'link (.*)/user/logout',
    'link (.*)/user/settings',
  ],
  ways: [{ kind: 'own-link', address: '.*/user/logout' }],
  evidence: [
    { fact: 'cookies', grade: 'A', source: 'go-gitea/gitea: custom/conf/app.example.ini', seenAt: '2026-10-08' },
    { fact: 'marks', grade: 'B', source: 'go-gitea/gitea: templates of the head (public code)', seenAt: '2026-10-08' },
    { fact: 'ways', grade: 'A', source: 'the route file (copy in public code)', seenAt: '2026-10-08' },
  ],
});
