import type { UserManifest } from 'wxt';

/** The names that the browsers know, so that a misspelled one does not compile. */
type PermissionName = NonNullable<UserManifest['optional_permissions']>[number];

/** The browsers that a build is made for. */
export type Target = 'chrome' | 'firefox';

/**
 * `installed`: held from the installation on. `asked`: asked for on a press. `absent`: this browser's build does not
 * know it.
 */
export type Grant = 'installed' | 'asked' | 'absent';

/** Every permission with its reason. The manifests and the table in the README are made from this list. */
export type Permission = {
  readonly name: PermissionName;
  readonly grants: { readonly [target in Target]: Grant };
  /** Stories cannot press "Allow". `held`: their build holds the permission although it is asked for elsewhere. */
  readonly inStories?: 'held';
  /** An administrator's build holds it, because it is installed without a question. */
  readonly whenManaged?: 'installed';
  /** For the README: when it is asked for, and why. */
  readonly note?: string;
  readonly why: string;
};

const installed = { chrome: 'installed', firefox: 'installed' } as const;

export const permissions: readonly Permission[] = [
  {
    name: 'activeTab',
    grants: installed,
    why: 'After a click on the button: to say which page this is, without access',
  },
  {
    name: 'alarms',
    grants: installed,
    why: 'To finish an interrupted sign-out, to change the badge, to remind, and to look again at an end',
  },
  { name: 'contextMenus', grants: installed, why: 'For "Leaving this computer" in the menu of the button' },
  { name: 'cookies', grants: installed, why: 'To find sign-ins and their dates, and to remove exactly their cookies' },
  {
    name: 'declarativeNetRequestWithHostAccess',
    grants: installed,
    why: "To give one request the cookies and the origin of the site's own page",
  },
  { name: 'idle', grants: installed, why: 'On a shared computer, if you want it: to notice that nobody uses it' },
  { name: 'scripting', grants: installed, why: 'To sign out from an open tab, and to look for text that was not sent' },
  { name: 'storage', grants: installed, why: 'For settings and short records, and for preferences that follow you' },
  {
    // Chrome tells a user nothing about this permission. Firefox does, and so it is asked for only when it is wanted.
    name: 'browsingData',
    grants: { chrome: 'installed', firefox: 'asked' },
    whenManaged: 'installed',
    note: 'Firefox: asked for',
    why: "To remove a site's stored data, or the whole browser's where you tick that",
  },
  {
    name: 'contentSettings',
    grants: { chrome: 'asked', firefox: 'absent' },
    inStories: 'held',
    note: 'Chrome, asked for',
    why: "To read whether the browser clears a site's cookies when it closes. Given back after one look",
  },
  {
    name: 'notifications',
    grants: { chrome: 'asked', firefox: 'asked' },
    inStories: 'held',
    note: 'asked for',
    why: 'To remind you before a sign-in ends',
  },
];
