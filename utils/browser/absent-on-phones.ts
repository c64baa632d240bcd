/**
 * Parts of the extension API that Firefox for Android lacks whole. `api.ts` types each as one that may be missing, so
 * that a use without a look does not compile. A law compares the list with MDN's compatibility data.
 */
export const absentOnPhones = [
  'bookmarks',
  'commands',
  'contextMenus',
  'contextualIdentities',
  'devtools',
  'downloads',
  'find',
  'history',
  'identity',
  'menus',
  'omnibox',
  'pkcs11',
  'search',
  'sessions',
  'sidebarAction',
  'theme',
  'topSites',
  'windows',
] as const;

/** The same of single members of the parts that are there. Only those that we use are named. */
export const absentMembers = { storage: ['managed'], tabs: ['discard'] } as const;
