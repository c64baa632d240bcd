import type { WayInView } from '../../../utils/core/sites/site-ways.ts';
import type { App } from '../../app-context.ts';

type Speech = Pick<App, 'words'>;
type SiteWay = Extract<WayInView, { kind: 'site' }>;
type SignOnWay = Extract<WayInView, { kind: 'single-sign-on' }>;

/** Says whether another session lets a person back in; null where none was seen and the user did not ask. */
export function wayBackSentence(
  { name: other, state }: SiteWay,
  site: string,
  asked: 'no' | 'yes',
  { words }: Speech,
): string | null {
  if (state === 'not-seen') return asked === 'yes' ? words('wayBack', { state: 'other', other, site }) : null;
  return words('wayBack', { state, other, site });
}

/** The same for a record; null where nothing was seen. */
export function wayInSentence(way: WayInView, siteName: string, speech: Speech): string | null {
  if (way.kind === 'site') return wayBackSentence(way, siteName, 'no', speech);
  if (way.kind === 'single-sign-on') return signOnSentence(way, siteName, speech);
  return speech.words('wayIn', { by: way.kind === 'e-mail-link' ? way.kind : 'other', site: siteName });
}

/** Says that another site signs in here without being asked, so that the next visit comes back by itself. */
export function signOnSentence({ at }: SignOnWay, siteName: string, { words }: Speech): string {
  return words('signOnBack', { at: at === null ? 'unknown' : 'other', site: siteName, host: at?.host ?? '' });
}
