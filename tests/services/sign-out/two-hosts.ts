import { defineSite } from '../../../utils/core/sites/define-site.ts';
import type { SiteDefinition } from '../../../utils/core/sites/site.ts';
import { createWorld, refOf } from '../../fakes/fake-world.ts';
import type { SignOutFault } from '../../fakes/site-server/sign-out-fault.ts';

export const STORE = 'https://store.two.example';
export const COMMUNITY = 'https://community.two.example';
export const ref = refOf('two');

const post = (url: string) => ({ kind: 'http', scope: 'this-browser', method: 'POST', url, grade: 'A' }) as const;
const visit = (url: string) =>
  ({ kind: 'navigate', scope: 'this-browser', url, userMustConfirm: false, grade: 'B' }) as const;

/** A site of two hosts, each of which must be asked. */
const two = defineSite({
  id: 'two',
  name: 'Two',
  registrableDomains: ['two.example'],
  origins: [STORE, COMMUNITY],
  authCookies: [
    { name: 'storeLogin', hosts: ['store.two.example'] },
    { name: 'communityLogin', hosts: ['community.two.example'] },
  ],
  signOut: [{ ...post(`${STORE}/logout/`), withNext: true }, post(`${COMMUNITY}/login/logout/`)],
  pages: { home: `${STORE}/` },
  evidence: [],
});
/** The same by visits. */
export const visited: SiteDefinition = {
  ...two,
  signOut: [{ ...visit(`${STORE}/leave`), withNext: true }, visit(`${COMMUNITY}/leave`)],
};
/** The same, where one host tells who is signed in there. */
export const judged: SiteDefinition = {
  ...two,
  replaySafe: true,
  probe: {
    url: `${STORE}/api/me`,
    headerFromCookie: null,
    judges: ['storeLogin'],
    signedIn: [{ status: [200], json: [{ path: 'user', is: 'text' }] }],
    signedOut: [{ status: [401], json: [{ path: 'code', equals: 'signed-out' }] }],
    grade: 'B',
  },
};

type Signed = { readonly site?: SiteDefinition; readonly tabs?: readonly string[]; readonly at?: readonly string[] };

/** A browser that is signed in at these hosts, with tabs of these origins open. */
export function signedInAtTwo({
  site = two,
  tabs = [STORE, COMMUNITY],
  at = ['two-store', 'two-community'],
}: Signed = {}) {
  const world = createWorld({ sites: [site] });
  const tokens = at.map((host) => world.server.signIn(host));
  for (const origin of tabs) world.tabs.show(`${origin}/`, '0');
  const sent = () => world.server.arrivals.filter(({ why }) => why === 'sign-out');
  const asked = () => sent().map(({ url, way }) => `${new URL(url).hostname.split('.')[0]} ${way}`);
  /** Lets the server of one host fail, in every way. */
  const fail = (origin: string, fault: SignOutFault) => {
    world.server.beforeAnswer = ({ url, way, why }) => {
      if (why === 'sign-out') world.server.faults[way] = url.startsWith(origin) ? fault : null;
    };
  };
  return { world, asked, fail, alive: () => tokens.map((token) => world.server.isAlive(token)) };
}
