import type { SiteAnswer } from '../../core/answers/answer.ts';
import { isBait } from '../../core/discovery/is-bait.ts';
import type { PageSnapshot } from '../../core/discovery/page-snapshot.ts';
import { saysItself, toSteadyMark } from '../../core/discovery/steady-mark.ts';
import type { SignOutMethod } from '../../core/sites/site.ts';
import type { PageLooks } from '../../ports/page-looks.ts';
import type { Tabs } from '../../ports/tabs.ts';
import type { SessionSnapshot } from '../read-snapshot.ts';
import type { Exploring } from './exploring.ts';
import { explore, type Pressing, pressSteps } from './press-steps.ts';

type Ports = { readonly exploring: Exploring; readonly pageLooks: PageLooks; readonly tabs: Tabs };
type Place = Pick<SessionSnapshot, 'ref' | 'site'>;
type Press = Pick<Extract<SignOutMethod, { kind: 'press' }>, 'url' | 'steps'>;

/**
 * Opens a page that signs out when visited. While a person tries the site for the first time, the link to it is pressed
 * where one is open, because some sites take the visit only from their own page; else it is opened, and one
 * confirmation that it asks for is pressed.
 */
export async function visitPage(ports: Ports, place: Place, url: string): Promise<SiteAnswer> {
  const { exploring, tabs } = ports;
  const { ref, site } = place;
  if (!exploring.isOn(ref)) return (await tabs.visit(url, ref.storeId)) ? { kind: 'visited' } : { kind: 'timeout' };
  const link = await findLink(ports, place, url);
  const answer = link && (await pressOnPage(ports, place, link));
  if (answer && answer.kind !== 'not-sent') return answer;
  const pressed = await tabs.inOwnTab(url, ref.storeId, (tabId) => explore(ports, { tabId, site, url }, noneYet));
  if (pressed === null) return { kind: 'timeout' };
  if (pressed.steps.length > 0) exploring.note(ref, { url, steps: pressed.steps });
  return pressed.steps.length > 0 ? toAnswer(pressed) : { kind: 'visited' };
}

/** The link to this address in an open page, as a way; null for none. */
async function findLink(ports: Ports, place: Place, url: string): Promise<Press | null> {
  const { origin, pathname } = new URL(url);
  for (const { page } of await listFree(ports, place, origin)) {
    const link = page.controls.find(({ href }) => href?.origin === origin && href.path === pathname && !href.hasQuery);
    if (link && !isBait(link, origin))
      return { url: origin + (page.path.includes('*') ? '/' : page.path), steps: [toSteadyMark(link.mark)] };
  }
  return null;
}

const noneYet: Pressing = { end: 'done', steps: [], before: null };

/**
 * Presses the controls of a way: in an open tab that shows its page and holds no unsent text, else in a tab of our own,
 * which is closed afterwards. Where they are not found there, an open tab that shows another page of the origin is
 * used, because some sign-ins live in one tab; only for a control that says by itself what it does.
 */
export async function pressOnPage(ports: Ports, place: Place, way: Press): Promise<SiteAnswer> {
  const { origin, pathname } = new URL(way.url);
  const open = await listFree(ports, place, origin);
  const here = open.find(({ page }) => page.path === pathname);
  const first = here && (await pressIn(ports, place, way, here.tabId));
  if (first && hasPressed(first)) return answerOf(ports, place, way, first);
  const own = await ports.tabs.inOwnTab(way.url, place.ref.storeId, (tabId) => pressIn(ports, place, way, tabId));
  if (own !== null && hasPressed(own)) return answerOf(ports, place, way, own);
  const [step] = way.steps;
  const other = open.find((tab) => tab !== here);
  if (other && step !== undefined && saysItself(step)) {
    const last = await pressIn(ports, place, way, other.tabId);
    if (hasPressed(last)) return answerOf(ports, place, way, last);
  }
  return { kind: 'not-sent', reason: own === null || own.end === 'no-page' ? 'no-page' : 'no-control' };
}

async function pressIn(ports: Ports, { ref, site }: Place, { url, steps }: Press, tabId: number): Promise<Pressing> {
  const at = { tabId, site, url };
  const pressed = await pressSteps(ports, at, steps);
  return ports.exploring.isOn(ref) && pressed.end === 'done' ? explore(ports, at, pressed) : pressed;
}

function answerOf({ exploring }: Ports, { ref }: Place, { url }: Press, pressed: Pressing): SiteAnswer {
  exploring.note(ref, { url, steps: pressed.steps });
  return toAnswer(pressed);
}

function toAnswer({ end }: Pressing): SiteAnswer {
  if (end === 'held') return { kind: 'page-held' };
  return { kind: end === 'done' ? 'pressed' : 'pressed-in-part' };
}

const hasPressed = ({ steps, end }: Pressing) => steps.length > 0 || end === 'held';

/** The loaded tabs of the origin in the session's own store that hold no unsent text, each with its page. */
async function listFree({ pageLooks, tabs }: Ports, { ref, site }: Place, origin: string) {
  const open = (await tabs.ofSite(site, ref.storeId)).filter((tab) => tab.usable && tab.origin === origin);
  const free: { readonly tabId: number; readonly page: PageSnapshot }[] = [];
  for (const { tabId } of open) {
    const page = (await tabs.hasUnsentText(tabId)) === false ? await pageLooks.look(tabId, origin) : null;
    if (page !== null) free.push({ tabId, page });
  }
  return free;
}
