import { declaredName, findAuthCookie } from '../../core/cookies/auth-cookies.ts';
import { judgeWhole } from '../../core/sign-out/can-probe.ts';
import type { SignOutRun } from '../../core/sign-out/run.ts';
import type { OwnSite } from '../../core/sites/own-site.ts';
import { waits } from '../../core/waits.ts';
import type { Clock } from '../../ports/computer.ts';
import type { Credentials } from '../../ports/cookies.ts';
import type { Requests } from '../../ports/requests.ts';
import type { ReadSnapshot, SessionSnapshot } from '../read-snapshot.ts';
import { askProbe, hasProbe } from '../sign-out/ask-probe.ts';
import { type Refusals, readCredentialNow } from '../sign-out/refusals.ts';
import type { OwnSites } from '../sites/own-sites.ts';

type Ports = {
  readonly clock: Pick<Clock, 'pause'>;
  readonly credentials: Pick<Credentials, 'digest'>;
  readonly ownSites: Pick<OwnSites, 'change'>;
  readonly readSnapshot: ReadSnapshot;
  readonly refusals: Pick<Refusals, 'note'>;
  readonly requests: Requests;
};

/**
 * Learns which auth cookies a site gives to visitors too: those that are here again after a confirmed sign-out, and
 * with which the site's probe says "no". Somebody, or single sign-on, may have signed in by then.
 */
export async function learnVisitorCookies(ports: Ports, run: SignOutRun): Promise<void> {
  const { outcome, phase, ref, startedAt } = run;
  if (phase !== 'ended' || outcome?.kind !== 'signed-out') return;
  await ports.clock.pause(waits.visitorCookies);
  const snapshot = await ports.readSnapshot(ref);
  if (!snapshot?.session || !hasProbe(snapshot.site)) return;
  const credential = await readCredentialNow(ports.credentials, snapshot);
  const { verdict } = await askProbe(ports.requests, snapshot.site, ref, { from: 'jar' }, 'learn');
  if (judgeWhole(verdict, snapshot.site, snapshot.cookies) !== 'no') return;
  // Until it is written again, the site is known not to take it.
  await ports.refusals.note(credential, verdict);
  const names = listNames(snapshot);
  await ports.ownSites.change(ref.siteId, startedAt, (own) => withVisitorCookies(own, names));
}

function listNames({ cookies, session, site }: SessionSnapshot): readonly string[] {
  const names = cookies
    .filter(({ name }) => session?.cookieNames.includes(name))
    .flatMap((cookie) => {
      const auth = findAuthCookie(site, cookie);
      return auth === null ? [] : [declaredName(auth, cookie)];
    });
  return [...new Set(names)];
}

function withVisitorCookies(own: OwnSite, names: readonly string[]): OwnSite {
  const { visitorCookies } = own.definition;
  return { ...own, definition: { ...own.definition, visitorCookies: [...new Set([...visitorCookies, ...names])] } };
}
