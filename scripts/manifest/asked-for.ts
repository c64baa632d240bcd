/** The members of a manifest that say what the extension may do, where, and by which keys. */
const members = [
  'permissions',
  'host_permissions',
  'optional_host_permissions',
  'optional_permissions',
  'incognito',
  'content_scripts',
  'web_accessible_resources',
  'externally_connectable',
  'content_security_policy',
  'minimum_chrome_version',
  'browser_specific_settings',
  'storage',
  'commands',
];

/** What a manifest asks a browser for, without names, icons and pages. A member that is absent stays absent. */
export function pickAskedFor(manifest: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(manifest).filter(([member]) => members.includes(member)));
}
