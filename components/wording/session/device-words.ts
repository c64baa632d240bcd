import type { Device, DeviceResult, DevicesAsked } from '../../../utils/core/sessions/device.ts';
import type { EpochMs } from '../../../utils/core/time.ts';
import type { App } from '../../app-context.ts';

/** The word that a device's result begins with. */
export function deviceLead(result: DeviceResult, { words }: Pick<App, 'words'>): string {
  return result === 'could-not-tell' ? words('outcomeLead', { outcome: result }) : words('listedEnd', { result });
}

const entryWord = {
  ended: 'gone',
  'still-there': 'still-there',
  'could-not-tell': 'other',
} as const satisfies Record<DeviceResult, string>;
const othersWord = {
  ended: 'others-gone',
  'still-there': 'others-still-there',
  'could-not-tell': 'other',
} as const satisfies Record<DeviceResult, string>;

/**
 * What the site's list showed after asking it to end one entry, or all but this one, as a sentence for a result and for
 * a receipt.
 */
export function deviceSentence({ name, result }: DevicesAsked, site: string, { words }: Pick<App, 'words'>): string {
  const entry = name === null ? othersWord[result] : entryWord[result];
  return words('listedNow', { entry, site, device: name ?? '' });
}

export function deviceAskedSentence({ name }: DevicesAsked, siteName: string, { words }: Pick<App, 'words'>): string {
  return name === null
    ? words('askedToEnd', { what: 'others', site: siteName, device: '' })
    : words('askedToEnd', { what: 'other', site: siteName, device: name });
}

/** Place and last use, as far as the site tells them. */
export function deviceDetails(
  { place, lastUsedAt }: Device,
  now: EpochMs,
  { words, format }: Pick<App, 'words' | 'format'>,
): string {
  const used = lastUsedAt === null ? null : format.ago(lastUsedAt, now);
  return [
    ...(place === null ? [] : [place]),
    ...(lastUsedAt === null ? [] : [words('deviceUsed', { when: used === null ? 'now' : 'other', ago: used ?? '' })]),
  ].join(' · ');
}
