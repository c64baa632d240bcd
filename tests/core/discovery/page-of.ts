import type { ControlSeen, PageSnapshot } from '../../../utils/core/discovery/page-snapshot.ts';
import type { ControlMark } from '../../../utils/core/sites/control-mark.ts';

export const SITE = 'https://wiki.example';

export function markOf(change: Partial<ControlMark> = {}): ControlMark {
  return { role: 'button', name: null, testId: null, id: null, classes: [], path: null, place: 'button:1', ...change };
}

type Change = Partial<Omit<ControlSeen, 'mark'>> & { readonly mark?: Partial<ControlMark> };

/** A control of the page that only its script knows, with what differs. */
export function controlOf({ mark, ...change }: Change = {}): ControlSeen {
  return {
    mark: markOf(mark),
    href: null,
    form: null,
    visible: true,
    opensMenu: false,
    inDialog: false,
    insideContent: false,
    isScripted: true,
    ...change,
  };
}

/** A plain link of the site. */
export function linkOf(name: string | null, path: string, change: Change = {}): ControlSeen {
  const href = { origin: SITE, path, hasQuery: false, queryWord: null, hash: '' };
  const { mark, ...rest } = change;
  return controlOf({ href, isScripted: false, ...rest, mark: { role: 'link', name, path, place: `a:1`, ...mark } });
}

/** A button that sends a form of the site. */
export function formOf(name: string | null, path: string, change: Change = {}): ControlSeen {
  const form = { method: 'POST', origin: SITE, path, fields: ['csrf'], hasPassword: false };
  const { mark, ...rest } = change;
  return controlOf({ form, isScripted: false, ...rest, mark: { name, path, ...mark } });
}

export function pageOf(controls: readonly ControlSeen[], change: Partial<PageSnapshot> = {}): PageSnapshot {
  return { origin: SITE, path: '/home', controls, storage: [], asked: [], parts: [], saysSignOut: false, ...change };
}
