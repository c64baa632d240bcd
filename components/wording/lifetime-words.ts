import { assertNever } from '../../utils/core/assert-never.ts';
import { countdown, type Countdown } from '../../utils/core/countdown.ts';
import type { Lifetime, Renewal } from '../../utils/core/lifetime.ts';
import { DAY, type EpochMs } from '../../utils/core/time.ts';
import type { App } from '../app-context.ts';
import type { MessageKey } from '../words.ts';

type Speech = Pick<App, 'words' | 'format'>;

/** The sentence around the time left; its slot takes the timer. */
export const heroKey: Record<Countdown['kind'], MessageKey> = {
  running: 'heroRunning',
  'browser-session': 'heroUntilClose',
  unknown: 'heroUnknown',
  expired: 'heroExpired',
};

/** The time left in full, as it is spoken. */
export function timeLeft(left: Countdown, { words, format }: Speech): string {
  switch (left.kind) {
    case 'running':
      return format.duration(left.leftMs);
    case 'browser-session':
      return words('untilClose');
    case 'unknown':
      return words('unknownTime');
    case 'expired':
      return words('expiredShort');
    default:
      return assertNever(left);
  }
}

/** The time left for a narrow column. */
export function shortTimeLeft(left: Countdown, { words, format }: Speech): string {
  switch (left.kind) {
    case 'running':
      return format.shortDuration(left.leftMs);
    case 'browser-session':
      return words('untilCloseShort');
    case 'unknown':
      return words('unknownShort');
    case 'expired':
      return words('expiredShort');
    default:
      return assertNever(left);
  }
}

/** When this browser forgets the sign-in, and nothing more. */
export function endSentence(lifetime: Lifetime, now: EpochMs, { words, format }: Speech): string {
  switch (lifetime.kind) {
    case 'browser-session':
      return words('factUntilClose');
    case 'unknown':
      return words('factUnknown');
    case 'until':
      return countdown(lifetime, now).kind === 'expired' ? words('factExpired') : words('factUntil', format.moment(lifetime.expiresAt, now));
    default:
      return assertNever(lifetime);
  }
}

/** Last renewal, the next possible one, and what was learned against what is documented. */
export function lifetimeFacts(lifetime: Lifetime, siteName: string, now: EpochMs, speech: Speech): readonly string[] {
  if (lifetime.kind !== 'until') return [];
  const { renewal, differs } = lifetime;
  const { words, format } = speech;
  return [
    ...(renewal === null ? [] : [renewedSentence(renewal, now, speech), visitSentence(renewal, now, speech)]),
    ...(differs === null ? [] : [words('factDiffers', siteName, format.duration(differs.documentedMs), format.duration(differs.learnedMs))]),
  ];
}

function renewedSentence({ lastRenewedAt }: Renewal, now: EpochMs, { words, format }: Speech): string {
  const ago = format.ago(lastRenewedAt, now);
  return ago === null ? words('factRenewedNow') : words('factRenewed', ago);
}

function visitSentence({ idleMs, renewsFrom }: Renewal, now: EpochMs, { words, format }: Speech): string {
  const days = idleMs / DAY;
  const from = renewsFrom > now ? format.todayOrMoment(renewsFrom, now) : null;
  if (Number.isInteger(days) && !format.isOne(days)) {
    const count = format.number(days);
    return from === null ? words('factVisitNowDays', count) : words('factVisitAfterDays', from, count);
  }
  const length = format.duration(idleMs);
  return from === null ? words('factVisitNow', length) : words('factVisitAfter', from, length);
}
