import polyfill, { type Browser } from 'webextension-polyfill';
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

/** The one door to the browser: every other adapter imports `browser` from here. */
export const browser: AnyBrowser = polyfill;
