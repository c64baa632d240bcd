import { browser } from './api.ts';

/** The version of this copy of Lights Out, as its manifest says. */
export function ownVersion(): string {
  return browser.runtime.getManifest().version;
}
