import { defineKind } from '../core/kinds/define-kind.ts';

/** The pages of its admin. Since 5.0 its sign-out takes a form alone. */
export const djangoAdmin = defineKind({
  id: 'django-admin',
  name: 'Django',
  cookies: [{ name: 'sessionid', means: 'sign-in' }],
  marks: [
    'form POST (.*/admin)/(?:login|logout)/ (?:.*,)?csrfmiddlewaretoken(?:,.*)?',
    'link (.*/admin)/password_change/',
  ],
  ways: [{ kind: 'own-link', address: '.*/admin/logout/' }],
  evidence: [
    { fact: 'cookies', grade: 'A', source: 'Django documentation: sessions', seenAt: '2026-10-08' },
    {
      fact: 'marks',
      grade: 'A',
      source: 'Django 5.0 release notes (copies); templates of the admin',
      seenAt: '2026-10-08',
    },
    { fact: 'ways', grade: 'A', source: 'Django 5.0 release notes (copies)', seenAt: '2026-10-08' },
  ],
});
