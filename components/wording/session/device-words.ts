import type { Device, DeviceResult, DevicesAsked } from '../../../utils/core/sessions/device.ts';
import type { EpochMs } from '../../../utils/core/time.ts';
import type { App } from '../../app-context.ts';
import type { KeyWith, MessageKey } from '../../words.ts';

/** The word that a device's result begins with. */
export const deviceLead: Record<DeviceResult, MessageKey> = {
  ended: 'deviceEnded',
  'still-there': 'deviceStays',
  'could-not-tell': 'outcomeCouldNotTell',
};

/** What the site's list showed after asking it to end one entry, or all but this one. */
const deviceOneKey: Record<DeviceResult, KeyWith<'device' | 'site'>> = {
  ended: 'deviceGone',
  'still-there': 'deviceStill',
  'could-not-tell': 'deviceUnclear',
};
const deviceOthersKey: Record<DeviceResult, KeyWith<'site'>> = {
  ended: 'othersGone',
  'still-there': 'othersStill',
  'could-not-tell': 'deviceUnclear',
};

/** The same as a sentence, for a result and for a receipt. */
export function deviceSentence(
  { name, result }: DevicesAsked,
  siteName: string,
  { words }: Pick<App, 'words'>,
): string {
  return name === null
    ? words(deviceOthersKey[result], { site: siteName })
    : words(deviceOneKey[result], { site: siteName, device: name });
}

export function deviceAskedSentence({ name }: DevicesAsked, siteName: string, { words }: Pick<App, 'words'>): string {
  return name === null
    ? words('askedOthers', { site: siteName })
    : words('askedDevice', { site: siteName, device: name });
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
