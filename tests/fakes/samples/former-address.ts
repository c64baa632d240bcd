import { cookie } from './cookie.ts';

/** Where Claude Console stood before: a host that is asked for by itself. */
export const FORMER = 'console.anthropic.com';

/** A sign-in that is left from the time at the former address. */
export const formerCookie = cookie({ domain: FORMER, hostOnly: true });
