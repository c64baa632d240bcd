import type { UserManifest } from 'wxt';

/** The permission names that browsers know, so that a misspelled name does not compile. */
type PermissionName = NonNullable<UserManifest['optional_permissions']>[number];

/** The browsers that we build for. */
export type Target = 'chrome' | 'firefox';

/**
 * `installed`: held from the installation on. `asked`: asked for on a press. `absent`: not in this browser's build,
 * because the browser does not know it.
 */
export type Grant = 'installed' | 'asked' | 'absent';

/** Every permission with its reason. The manifests and the README's table are made from this list. */
export type Permission = {
  readonly name: PermissionName;
  readonly grants: { readonly [target in Target]: Grant };
  /** `held`: the build for stories holds the permission from the start, because no story can press "Allow". */
  readonly inStories?: 'held';
  /** An administrator's build holds it from the start, because no question is asked when it is installed. */
  readonly whenManaged?: 'installed';
  /** For the README: when the permission is asked for, and why. */
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
  { name: 'idle', grants: installed, why: 'If you want it: to notice that nobody uses the computer' },
  { name: 'scripting', grants: installed, why: 'To sign out from an open tab, and to look for text that was not sent' },
  { name: 'storage', grants: installed, why: 'For settings and short records, and for preferences that follow you' },
  {
    // Chrome shows users no warning for this permission. Firefox does, so there it is asked for only when it is needed.
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
    name: 'downloads',
    grants: { chrome: 'asked', firefox: 'asked' },
    note: 'asked for',
    why: "To take ticked sites' downloads off the browser's list, given back after it. For a rule: to wait for one under way",
  },
  {
    name: 'history',
    grants: { chrome: 'asked', firefox: 'asked' },
    note: 'asked for',
    why: "To take ticked sites' addresses out of the history, one by one. Given back after it",
  },
  {
    name: 'notifications',
    grants: { chrome: 'asked', firefox: 'asked' },
    inStories: 'held',
    note: 'asked for',
    why: 'To remind you before a sign-in ends',
  },
  {
    // Chrome forgets closed tabs itself when their address leaves its history.
    name: 'sessions',
    grants: { chrome: 'absent', firefox: 'asked' },
    note: 'Firefox, asked for',
    why: "Together with `history`: to forget ticked sites' closed tabs. Given back after it",
  },
  {
    // Neither browser shows a warning for it. It is asked for all the same, because few people need it.
    name: 'webRequest',
    grants: { chrome: 'asked', firefox: 'asked' },
    inStories: 'held',
    note: 'asked for',
    why: 'While you show how you sign out: to note which request did it. Where you add a site: to see where answers lead',
  },
];
