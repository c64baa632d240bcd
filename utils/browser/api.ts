import type { Browser } from 'webextension-polyfill';
import type { absentMembers, absentOnPhones } from './absent-on-phones.ts';

/** A part of the API some members of which may be missing. */
type Lacking<Part, Member extends keyof Part> = Omit<Part, Member> & Partial<Pick<Part, Member>>;

type Absent = (typeof absentOnPhones)[number];
type AbsentIn<Part extends keyof typeof absentMembers> = (typeof absentMembers)[Part][number];

/** The API as every browser has it that we build for, Firefox for Android too. What may be missing is optional. */
type AnyBrowser = Omit<Lacking<Browser, Absent>, 'storage' | 'tabs'> & {
  readonly storage: Lacking<Browser['storage'], AbsentIn<'storage'>>;
  readonly tabs: Lacking<Browser['tabs'], AbsentIn<'tabs'>>;
};

/**
 * The one door to the browser: every other adapter imports `browser` from here. It is the browser's own API, which
 * gives promises in both browsers. Chrome calls it `chrome`, and newer ones `browser` too.
 */
export const browser: AnyBrowser = findApi();

function findApi(): AnyBrowser {
  const { browser: own, chrome } = globalThis as { readonly browser?: Browser; readonly chrome?: unknown };
  return own?.runtime?.id === undefined ? (chrome as Browser) : own;
}
