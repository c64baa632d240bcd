import type { CookieStore } from '../../../utils/core/cookies/cookie-store.ts';
import type { SiteView } from '../../../utils/core/overview/parts/sites-part.ts';
import type { Count, RemovalPlan, RemovalReport } from '../../../utils/core/removal/removal.ts';
import { withoutPort } from '../../../utils/core/sites/host-of-origin.ts';
import type { App } from '../../app-context.ts';
import { browserWord } from '../browser-word.ts';
import { storePlace } from '../session/store-words.ts';

type Speech = Pick<App, 'words' | 'format'>;

const cookieKinds = ['cookies', 'partitionedCookies'] as const;
const storedKinds = ['localStorage', 'sessionStorage', 'databases', 'caches', 'serviceWorkers'] as const;

/** Where the browser itself shows and removes what sites keep. */
export function ownDataPage(speech: Pick<App, 'words' | 'browserName' | 'device'>): string {
  return speech.words('ownDataPage', { browser: browserWord(speech) });
}

/** In characters. A server may give a cookie a name of thousands. */
const LONGEST_NAME = 40;

/** Whether more than cookies can be removed from here. */
export function reachesStorage({ storage }: RemovalPlan): boolean {
  return storage === 'by-browser' || storage === 'by-page';
}

/** What would be removed, kind by kind, as in "cookies: 5". Kinds that are absent or out of reach are left out. */
export function planItems(plan: RemovalPlan, { words, format }: Speech): readonly string[] {
  return [...cookieKinds, ...(reachesStorage(plan) ? storedKinds : [])].flatMap((kind) =>
    hasSome(plan[kind])
      ? [words('nameAndValue', { name: words('storedKind', { of: kind }), value: format.number(plan[kind]) })]
      : [],
  );
}

/** The same in one sentence, as it is spoken. `plan`: null where nothing could be counted. */
export function planSpoken(plan: RemovalPlan | null, site: string, speech: Speech): string {
  const { words, format } = speech;
  if (plan === null) return words('notCounted');
  const items = planItems(plan, speech);
  if (items.length === 0) return words('planNothing', { site });
  return words('nameAndValue', { name: words('planTitle'), value: format.list(items) });
}

/** What is to be known of cookies where servers at other ports may have them in common with the site. */
export function portSentence(
  { neighbours }: RemovalPlan,
  { name, hosts }: Pick<SiteView, 'name' | 'hosts'>,
  { words, format }: Speech,
): string | null {
  if (neighbours.length > 0) return words('portsListed', { sites: format.list(neighbours), site: name });
  return hosts.some((host) => withoutPort(host) !== host) ? words('portsAll') : null;
}

/** What a page alone could count. */
export function uncountedSentence(plan: RemovalPlan, { words, format }: Speech): string | null {
  const kinds = storedKinds.filter((kind) => plan[kind] === null).map((kind) => words('storedKind', { of: kind }));
  return kinds.length === 0 || !reachesStorage(plan) ? null : words('cannotCount', { kinds: format.list(kinds) });
}

/**
 * What a removal took beside cookies, and what it left. The outcome already tells of cookies. Gone is as much as there
 * is less of now: a database that a page holds open stays, and a page may write anew at once.
 */
export function reportSentences(
  { removed, left, stayed }: RemovalReport,
  speech: Pick<App, 'words' | 'format' | 'browserName' | 'device'>,
): readonly string[] {
  const { words, format } = speech;
  const counted = (countOf: (kind: (typeof storedKinds)[number]) => Count) =>
    storedKinds.flatMap((kind) => {
      const count = countOf(kind);
      return hasSome(count) ? [words('kindIn', { kind: words('storedKind', { of: kind }), count })] : [];
    });
  const gone = counted((kind) => less(removed[kind], left[kind]));
  const still = counted((kind) => left[kind]);
  const unknown = storedKinds.filter((kind) => left[kind] === null).map((kind) => words('storedKind', { of: kind }));
  return [
    ...(stayed.length === 0
      ? []
      : [words('cookiesStayed', { cookies: format.list(stayed.map(shownName)) }), ownDataPage(speech)]),
    ...(gone.length === 0 ? [] : [words('removedToo', { kinds: format.list(gone) })]),
    ...(still.length === 0 ? [] : [words('stillStored', { kinds: format.list(still) })]),
    ...(unknown.length === 0
      ? []
      : [words(reachesStorage(left) ? 'askedToRemove' : 'notRemoved', { kinds: format.list(unknown) })]),
  ];
}

function shownName(name: string): string {
  if (name === '') return '“”';
  return name.length <= LONGEST_NAME ? name : `${name.slice(0, LONGEST_NAME)}…`;
}

/** Null where one of the two is not known. */
function less(before: Count, now: Count): Count {
  return before === null || now === null ? null : before - now;
}

function hasSome(count: Count): count is number {
  return count !== null && count > 0;
}

/** What "Remove data here" takes, and from where. Without a way to the storage, cookies alone. */
export function removalSentence(
  store: CookieStore,
  site: string,
  plan: RemovalPlan | null,
  { words }: Pick<App, 'words'>,
): string {
  const what = plan !== null && reachesStorage(plan) ? 'all' : 'other';
  return words('removeWhat', { ...storePlace(store, { words }), what, site });
}
