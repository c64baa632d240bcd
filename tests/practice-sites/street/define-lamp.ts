import { defineSite } from '../../../utils/core/sites/define-site.ts';
import type { SiteDefinition } from '../../../utils/core/sites/site.ts';
import { DAY } from '../../../utils/core/time.ts';
import { type House, LAMP_COOKIE } from './houses.ts';

const tried = { grade: 'B', source: 'tried on the practice site', seenAt: '2026-11-21' } as const;

/** The definition of a house of the street: the simplest possible site. */
export function defineLamp({ id, name, host }: House): SiteDefinition {
  const origin = `https://${host}`;
  const facts = ['authCookies', 'lifetime', 'probe', 'replaySafe', 'signOut', 'pages'];
  return defineSite({
    id,
    name,
    registrableDomains: [host],
    origins: [origin],
    authCookies: [{ name: LAMP_COOKIE, hosts: [host] }],
    lifetime: { kind: 'fixed', lengthMs: 7 * DAY, grade: 'B' },
    probe: {
      url: `${origin}/api/me`,
      judges: [LAMP_COOKIE],
      signedIn: [{ status: [200], json: [{ path: 'user.email', is: 'text' }] }],
      signedOut: [{ status: [401], json: [{ path: 'error.code', equals: 'signed-out' }] }],
      grade: 'B',
    },
    replaySafe: true,
    signOut: [
      {
        kind: 'http',
        scope: 'this-browser',
        method: 'POST',
        url: `${origin}/api/sign-out`,
        grade: 'B',
      },
    ],
    pages: { home: `${origin}/`, login: `${origin}/login` },
    evidence: facts.map((fact) => ({ fact, ...tried })),
  });
}
