import { isSilent, type RawAnswer } from '../../core/answers/answer.ts';
import { readVerdict } from '../../core/answers/read-answer.ts';
import type { PageSnapshot } from '../../core/discovery/page-snapshot.ts';
import { type AddressLook, type FoundProbe, findProbe, isUsable } from '../../core/discovery/probe/find-probe.ts';
import { listProbeAddresses } from '../../core/discovery/probe/list-addresses.ts';
import { withoutRemembering } from '../../core/discovery/probe/without-remembering.ts';
import { canProbe, isOthersAddress } from '../../core/sign-out/can-probe.ts';
import type { Probe, SiteDefinition } from '../../core/sites/site.ts';
import type { Credentials } from '../../ports/cookies.ts';
import type { Carried, Requests, SiteRequest } from '../../ports/requests.ts';
import type { Tabs } from '../../ports/tabs.ts';
import type { SessionSnapshot } from '../read-snapshot.ts';
import { isSteady } from './is-steady.ts';

type Ports = {
  readonly credentials: Credentials;
  readonly requests: Requests;
  readonly tabs: Pick<Tabs, 'visit'>;
};

/** Where so many addresses in a row did not answer, the site is not there. */
const MOST_SILENT = 2;

/** `replaySafe`: the same credential was taken twice and stayed the same, so that it may be tried once more. */
export type LearnedProbe = FoundProbe & { readonly replaySafe: boolean };

/**
 * Learns how a site tells signed in from signed out: asks a few of its addresses with the sign-in and as a visitor.
 * Only within a try that a person pressed, because a request may renew a sign-in. Null where nothing tells them apart,
 * where the sign-in is not sent to the site, or where the site asks us to slow down. `not-reached`: nothing answered.
 * `rotates`: opening a page changed the sign-in, so that nothing was asked.
 *
 * @param page what stands in an open tab of the site; null for none
 * @param known how software of its kind is asked. It is taken where the site's own answers bear it out, and nothing
 *   else is asked then. Null where that is not known.
 */
export async function learnProbe(
  ports: Ports,
  snapshot: SessionSnapshot,
  page: PageSnapshot | null,
  known: Probe | null = null,
): Promise<LearnedProbe | 'not-reached' | 'rotates' | null> {
  const { credentials, requests } = ports;
  const { ref, site } = snapshot;
  const [origin = ''] = site.origins;
  if (!origin.startsWith('https:') || !snapshot.session) return null;
  const before = await credentials.digest(ref, site);
  const looks: AddressLook[] = [];
  let silent = 0;
  let isHeard = false;
  const addresses = listProbeAddresses(origin, page)
    .map((url) => ({ url, judges: listJudges(snapshot, url) }))
    .filter(({ judges }) => judges.length > 0);
  const shown = addresses.find(({ url }) => isPage(url)) ?? addresses[0];
  if (shown && !(await isSteady(ports, snapshot, shown.url))) return 'rotates';
  const asKind = known === null ? null : await bearOut(known);
  if (asKind === 'slow-down') return null;
  if (asKind !== null) return finish({ probe: asKind, toldBy: 'json' });
  for (const { judges, url } of addresses) {
    const look = await lookAt(url, judges);
    if (look === 'slow-down' || (!isHeard && silent >= MOST_SILENT)) break;
    if (look !== null) looks.push(look);
    if (findProbe(looks)?.toldBy === 'json') break; // nothing that follows is better
  }
  if (silent > 0 && !isHeard) return 'not-reached';
  const told = findProbe(looks);
  return told === null ? null : finish(told);

  async function finish(told: FoundProbe): Promise<LearnedProbe> {
    const found = { ...told, probe: withJudges(told.probe, snapshot) };
    const isSingle = await credentials.isSingle(ref, { ...site, probe: found.probe });
    const isSame = before !== null && before === (await credentials.digest(ref, site));
    return { ...found, replaySafe: isSame && isSingle };
  }

  /** The known probe, where it says "yes" twice with the sign-in, and "no" without it. */
  async function bearOut(rules: Probe): Promise<Probe | 'slow-down' | null> {
    const probe = { ...rules, judges: listJudges(snapshot, rules.url) };
    if (probe.judges.length === 0) return null;
    const wanted = [
      ['jar', 'yes'],
      ['none', 'no'],
      ['jar', 'yes'],
    ] as const;
    for (const [from, verdict] of wanted) {
      const answer = await ask(probe.url, { from });
      if (isLimit(answer)) return 'slow-down';
      if (readVerdict(probe, answer) !== verdict) return null;
    }
    return probe;
  }

  function isPage(url: string): boolean {
    return url === `${origin}/` || url === origin + (page?.path ?? '/');
  }

  /** Asks only as far as the answers can still tell something. */
  async function lookAt(url: string, judges: readonly string[]): Promise<AddressLook | 'slow-down' | null> {
    const first = await ask(url, { from: 'jar' });
    if (isLimit(first)) return 'slow-down';
    if (!isUsable(first)) return null;
    const visitor = await ask(url, { from: 'none' });
    if (isLimit(visitor)) return 'slow-down';
    if (findProbe([{ url, judges, first, second: first, visitor }]) === null) return null;
    const second = await ask(url, { from: 'jar' });
    return isLimit(second) ? 'slow-down' : { url, judges, first, second, visitor };
  }

  async function ask(url: string, carried: Carried): Promise<RawAnswer> {
    const answer = await requests.fromBackground(ref, site, { ...emptyRequest, url }, carried);
    if (isSilent(answer)) silent += 1;
    else isHeard = true;
    return answer;
  }
}

/** A page takes what signs in again too, as a browser's own visit does. */
function withJudges(probe: Probe, { cookies, site }: SessionSnapshot): Probe {
  const isData = probe.signedIn.some((rule) => 'json' in rule);
  return isData ? { ...probe, judges: withoutRemembering(probe.judges, site, cookies) } : probe;
}

/** The auth cookies that reach this address, by host and by path; none where another application answers there. */
function listJudges({ cookies, site }: SessionSnapshot, url: string): readonly string[] {
  if (isOthersAddress(site, cookies, url)) return [];
  return site.authCookies.map(({ name }) => name).filter((name) => canProbe(withProbe(site, url, name), cookies));
}

function withProbe(site: SiteDefinition, url: string, name: string): SiteDefinition {
  return {
    ...site,
    probe: { url, judges: [name], headerFromCookie: null, signedIn: [], signedOut: [], grade: 'C' },
  };
}

const isLimit = (raw: RawAnswer): boolean => raw.kind === 'response' && raw.status === 429;

const emptyRequest: Omit<SiteRequest, 'url'> = {
  method: 'GET',
  body: null,
  contentType: null,
  headerFromCookie: null,
  csrf: null,
  bearer: null,
  why: 'learn',
  redirect: 'told',
};
