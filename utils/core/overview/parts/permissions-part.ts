/** The permissions that concern Lights Out as a whole. Access to each site is part of the site's entry. */
export type PermissionsPart = {
  readonly privateWindows: 'visible' | 'hidden' | 'unknown';
  /**
   * Whether Lights Out may remove stored data other than cookies. Without it only an open page of the site can clean
   * it.
   */
  readonly dataRemoval: 'granted' | 'missing';
  /** Whether the browser lets Lights Out show notifications. */
  readonly notifications: 'granted' | 'missing';
};

/** The same as the part: shown as it was read. */
export type PermissionsFacts = PermissionsPart;

export function buildPermissions({ privateWindows, dataRemoval, notifications }: PermissionsFacts): PermissionsPart {
  return { privateWindows, dataRemoval, notifications };
}
