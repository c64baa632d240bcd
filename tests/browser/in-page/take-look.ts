import { learnToDescribe } from '../../../utils/browser/in-page/learn-to-describe.ts';
import { lookAtPage, type WantedControl } from '../../../utils/browser/in-page/look-at-page.ts';
import { lookAtStorage } from '../../../utils/browser/in-page/look-at-storage.ts';
import type { PageStep } from '../../../utils/browser/in-page/page-step.ts';
import { type Look, readLook } from '../../../utils/browser/tabs/read-look.ts';
import type { ControlSeen, PageSnapshot } from '../../../utils/core/discovery/page-snapshot.ts';
import { likelyAddress } from '../../../utils/core/discovery/sign-out-address.ts';
import { menuMarks } from '../../../utils/core/discovery/words/menu-words.ts';
import { signOutPattern } from '../../../utils/core/discovery/words/says-sign-out.ts';

export const SITE = 'https://wiki.example';
export const inTime: PageStep = { mark: 'm', from: 0, until: Number.MAX_SAFE_INTEGER };

/** Shows a page of the site with a place on the screen for everything: happy-dom lays nothing out. */
export function show(html: string, address = `${SITE}/page`): void {
  (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(address);
  document.body.innerHTML = html;
}

/** Looks at the page that is shown, as the adapter does in a browser. `wanted`: what a person has shown. */
export function takeLook(wanted: WantedControl | null = null): Look {
  const lookFor = { signOut: `${signOutPattern()}|${likelyAddress}`, opener: menuMarks };
  learnToDescribe(inTime, location.origin, lookFor);
  // What leaves a page goes through JSON.
  const page: unknown = JSON.parse(JSON.stringify(lookAtPage(inTime, location.origin, wanted)));
  const kept: unknown = JSON.parse(JSON.stringify(lookAtStorage(inTime, location.origin)));
  const look = readLook(location.origin, page, kept);
  if (look === null) throw new Error('The look was refused');
  return look;
}

export const snapshot = (): PageSnapshot => takeLook().snapshot;

/** The controls of a page, by their names. */
export function controls(html: string): Record<string, ControlSeen> {
  show(html);
  return Object.fromEntries(snapshot().controls.map((control) => [control.mark.name ?? '', control]));
}
