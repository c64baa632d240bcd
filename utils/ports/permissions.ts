import type { Policy } from '../core/settings/policy.ts';

export type HostAccess = { isGranted(patterns: readonly string[]): Promise<boolean | 'unknown'> };

export type PrivateAccess = { isAllowed(): Promise<boolean | 'unknown'> };

/** The browser's own setting that clears a site's cookies when it closes. */
export type ClearingSettings = {
  access(): Promise<'granted' | 'missing' | 'unsupported'>;
  /** What is set for each of these origins. */
  read(origins: readonly string[]): Promise<ReadonlyMap<string, 'keeps' | 'clears' | 'unknown'>>;
  /** Gives the permission back to the browser. */
  giveBack(): Promise<void>;
};

/** What the administrator of this computer has set. */
export type ManagedPolicy = { read(): Promise<Policy> };
