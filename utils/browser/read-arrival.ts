import type { Browser, Management, Runtime } from 'webextension-polyfill';
import type { Arrival } from '../core/first-run/told.ts';
import { browser } from './api.ts';
import { ownVersion } from './own-version.ts';

/** `getSelf` needs no permission (tried in Chromium 156 and Firefox 153). */
const { management }: Partial<Pick<Browser, 'management'>> = browser;

/**
 * Who put Lights Out here. `development`: a person loaded it from a folder. `admin` is a policy, `sideload` another
 * program. Firefox says `admin` of what a policy installed (`ExtensionSettings`, `Extensions`), and `normal` of what a
 * person installed where a policy allows it (ext-management.js of Firefox, bug 1895341, before our oldest version).
 */
const installers: Readonly<Record<Management.ExtensionInstallType, 'person' | 'others' | 'unknown'>> = {
  normal: 'person',
  development: 'person',
  admin: 'others',
  sideload: 'others',
  other: 'unknown',
};

/**
 * How this copy came here, as the browser tells it; null where the browser itself was updated. An "update" to the same
 * version is none: the same copy was loaded once more. Firefox tells only of that where an add-on is loaded again
 * before its background has started, as by a driver that lets it into private windows (seen in 153).
 */
export async function readArrival({
  reason,
  previousVersion,
}: Runtime.OnInstalledDetailsType): Promise<Arrival | null> {
  if (reason === 'update' && previousVersion !== ownVersion()) {
    return { kind: 'updated', from: previousVersion ?? null };
  }
  if (reason !== 'install' && reason !== 'update') return null;
  const type = (await management?.getSelf())?.installType;
  return { kind: 'installed', by: type === undefined ? 'unknown' : installers[type] };
}
