/** The names of what a person presses to add a site. */
export const NAMES = {
  addThisSite: 'Add this site',
  addSite: 'Add a site',
  siteAddress: 'Site address',
  find: 'Find the sign-in',
  cookies: 'Sign-in cookies',
  ways: 'How to sign out',
  show: 'Show how I sign out',
  tryNow: 'Try it now',
  save: 'Save site',
  check: 'Check this site',
} as const;
