import { findAppeared, findConfirmation } from '../../core/discovery/find-next.ts';
import type { ControlSeen, PageSnapshot } from '../../core/discovery/page-snapshot.ts';
import { saysItself, toSteadyMark } from '../../core/discovery/steady-mark.ts';
import type { ControlMark } from '../../core/sites/control-mark.ts';
import type { SiteDefinition } from '../../core/sites/site.ts';
import type { PageLooks } from '../../ports/page-looks.ts';
import type { Tabs } from '../../ports/tabs.ts';

/** No way needs more: a menu, what signs out in it, a confirmation, and two that a person showed. */
const MOST_PRESSES = 5;

type Ports = { readonly pageLooks: PageLooks; readonly tabs: Pick<Tabs, 'press'> };
type At = { readonly tabId: number; readonly site: SiteDefinition; readonly url: string };

/** How far the presses came. */
export type Pressing = {
  readonly end: 'done' | 'not-found' | 'no-page' | 'held';
  /** What was really pressed, in order. */
  readonly steps: readonly ControlMark[];
  /** The page just before the last press; null if it was not looked at. */
  readonly before: PageSnapshot | null;
};

/**
 * Presses these controls one after another, whatever pages they lead to. An opener that is not found is left out if
 * what comes after it is: its menu may stand open.
 */
export async function pressSteps(ports: Ports, at: At, steps: readonly ControlMark[]): Promise<Pressing> {
  const { origin } = new URL(at.url);
  const pressed: ControlMark[] = [];
  let before: PageSnapshot | null = null;
  let isMissing = false;
  for (const [number, mark] of steps.slice(0, MOST_PRESSES).entries()) {
    before = await ports.pageLooks.look(at.tabId, origin);
    const answer = await ports.tabs.press(at.tabId, at.site, mark);
    if (answer === 'no-page') return { end: pressed.length > 0 ? 'not-found' : 'no-page', steps: pressed, before };
    if (answer === 'held') return { end: 'held', steps: [...pressed, mark], before };
    isMissing = answer === 'not-found';
    if (isMissing && number === steps.length - 1) return { end: 'not-found', steps: pressed, before };
    if (!isMissing) pressed.push(mark);
  }
  return { end: 'done', steps: pressed, before };
}

/**
 * Goes on where the steps ended, while a person watches: presses what signs out in a menu that they opened, and then
 * one confirmation. Nothing else, and never more than five presses in all.
 */
export async function explore(ports: Ports, at: At, done: Pressing): Promise<Pressing> {
  let pressed = done;
  const last = done.steps.at(-1);
  if (last !== undefined && !saysItself(last)) pressed = await follow(ports, at, pressed, findAppeared);
  return pressed.end === 'done' ? follow(ports, at, pressed, findConfirmation) : pressed;
}

async function follow(
  ports: Ports,
  at: At,
  pressed: Pressing,
  find: (before: PageSnapshot, after: PageSnapshot, pressed: ControlMark | null) => ControlSeen | null,
): Promise<Pressing> {
  if (pressed.steps.length >= MOST_PRESSES) return pressed;
  const { origin } = new URL(at.url);
  const after = await ports.pageLooks.look(at.tabId, origin);
  if (after === null) return pressed;
  // A visited page has none before it: all that stands in it has just appeared.
  const next = find(pressed.before ?? { ...after, path: '', controls: [] }, after, pressed.steps.at(-1) ?? null);
  if (next === null) return pressed;
  const answer = await ports.tabs.press(at.tabId, at.site, next.mark);
  const steps = [...pressed.steps, toSteadyMark(next.mark)];
  if (answer === 'pressed') return { end: 'done', steps, before: after };
  return answer === 'held' ? { end: 'held', steps, before: after } : pressed;
}
