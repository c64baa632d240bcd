/** What the browser allows Lights Out as a whole. Access to each site stands with the site. */
export type PermissionsPart = {
  readonly privateWindows: 'visible' | 'hidden' | 'unknown';
  /** Whether Lights Out may remove what sites stored beside cookies; without it only their open pages can clean it. */
  readonly dataRemoval: 'granted' | 'missing';
  /** Whether the browser lets Lights Out show notifications. */
  readonly notifications: 'granted' | 'missing';
};

/** Shown as they were read. */
export type PermissionsFacts = PermissionsPart;

export function buildPermissions({ privateWindows, dataRemoval, notifications }: PermissionsFacts): PermissionsPart {
  return { privateWindows, dataRemoval, notifications };
}
