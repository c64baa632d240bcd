import { defineKind } from '../core/kinds/define-kind.ts';

/** Its menu sends a request of the page's own; its address takes no visit. */
export const discourse = defineKind({
  id: 'discourse',
  name: 'Discourse',
  cookies: [{ name: '_t', means: 'sign-in' }],
  marks: ['generator Discourse\\b.*', 'id data-discourse-setup'],
  evidence: [
    {
      fact: 'cookies',
      grade: 'A',
      source: 'config/routes.rb (copies in public code); clients for the cookies',
      seenAt: '2026-10-08',
    },
    {
      fact: 'marks',
      grade: 'B',
      source: 'discourse/discourse: the setup element (public code, ten)',
      seenAt: '2026-11-29',
    },
  ],
});
