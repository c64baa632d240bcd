/** The manifest keys that say what the extension may do, on which hosts, and by which keyboard shortcuts. */
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

/** Picks from a manifest what it asks a browser for; leaves out names, icons and pages. A missing key stays missing. */
export function pickAskedFor(manifest: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(manifest).filter(([member]) => members.includes(member)));
}
