import { assertNever } from '../../../utils/core/assert-never.ts';
import type { SessionView } from '../../../utils/core/overview/parts/sessions-part.ts';
import { type Countdown, countdown, countdownSession } from '../../../utils/core/sessions/countdown.ts';
import type { EarlyEnd } from '../../../utils/core/sessions/early-end.ts';
import type { Renewal } from '../../../utils/core/sessions/lifetime.ts';
import type { EpochMs } from '../../../utils/core/time.ts';
import type { App } from '../../app-context.ts';
import type { Words } from '../../words.ts';

type Speech = Pick<App, 'words' | 'format'>;
type Timed = Pick<SessionView, 'lifetime' | 'early' | 'siteName'>;
type Computer = 'own' | 'shared';

const heroLeft = {
  running: 'time',
  'browser-session': 'close',
  'private-window': 'private',
  unknown: 'other',
  expired: 'expired',
} as const satisfies Record<Countdown['kind'], string>;

/** How sure it is that somebody is signed in, and how long. `time` stands where the time left does, if one is known. */
export function heroSentence(
  { kind }: Countdown,
  { sign }: Pick<SessionView, 'sign'>,
  time: string,
  { words }: Pick<App, 'words'>,
): string {
  return words(sign === 'signed-in' ? 'heroSignedIn' : 'heroMayBe', { left: heroLeft[kind], time });
}

/** The time left in full, as it is spoken. */
export function timeLeft(left: Countdown, { words, format }: Speech): string {
  return left.kind === 'running' ? format.duration(left.leftMs) : words('timeLeftWords', { kind: left.kind });
}

/** The time left for a narrow column. */
export function shortTimeLeft(left: Countdown, { words, format }: Speech): string {
  return left.kind === 'running' ? format.shortDuration(left.leftMs) : words('timeLeftShort', { kind: left.kind });
}

/**
 * When this browser forgets the sign-in. On a shared computer, what forgets it early is good news, but the site is not
 * told.
 */
export function endSentence(session: Timed, now: EpochMs, computer: Computer, speech: Speech): string {
  return endSentences(session, now, computer, speech).join(' ');
}

function endSentences(session: Timed, now: EpochMs, computer: Computer, { words, format }: Speech): readonly string[] {
  const { lifetime, early, siteName } = session;
  const left = countdownSession(session, now);
  switch (left.kind) {
    case 'expired':
      return [words('factExpired')];
    case 'unknown':
      return [words('factUnknown')];
    case 'running':
      return [words('factUntil', { date: format.moment(now + left.leftMs, now) })];
    case 'browser-session':
    case 'private-window': {
      const byDate = countdown(lifetime, now);
      const kept =
        byDate.kind === 'running'
          ? [words('factWouldKeep', { site: siteName, time: format.duration(byDate.leftMs) })]
          : [];
      return [...kept, ...forgetSentences(early, kept.length > 0 ? 'dated' : 'undated', computer, words)];
    }
    default:
      return assertNever(left);
  }
}

/** A session cookie may come back when the browser restores its tabs, unless the browser clears cookies on exit. */
function forgetSentences(
  early: EarlyEnd | null,
  cookie: 'dated' | 'undated',
  computer: Computer,
  words: Words,
): readonly string[] {
  if (early?.kind === 'private-window-close') {
    const how = computer === 'shared' ? 'private-shared' : cookie === 'dated' ? 'private-sooner' : 'private';
    return [words('factForgets', { how })];
  }
  const how = computer === 'shared' ? 'shared' : cookie === 'dated' ? 'sooner' : 'other';
  const comesBack = early === null || early.because === 'session-cookie';
  return [words('factForgets', { how }), ...(comesBack ? [words('factMayReturn')] : [])];
}

/**
 * Facts about the lifetime: the last renewal, the next possible one, a length above the documented one (a shorter one
 * is a warning). Empty where the browser removes the session earlier anyway.
 */
export function lifetimeFacts({ lifetime, early, siteName }: Timed, now: EpochMs, speech: Speech): readonly string[] {
  if (lifetime.kind !== 'until' || early !== null) return [];
  const { renewal, differs } = lifetime;
  const { words, format } = speech;
  return [
    ...(renewal === null ? [] : [renewedSentence(renewal, now, speech), visitSentence(renewal, now, speech)]),
    ...(differs === null || differs.learnedMs < differs.documentedMs
      ? []
      : [
          words('warnLimited', {
            site: siteName,
            documented: format.duration(differs.documentedMs),
            given: format.duration(differs.learnedMs),
          }),
        ]),
  ];
}

function renewedSentence({ lastRenewedAt }: Renewal, now: EpochMs, { words, format }: Speech): string {
  const ago = format.ago(lastRenewedAt, now);
  return words('factRenewed', { when: ago === null ? 'now' : 'other', ago: ago ?? '' });
}

function visitSentence({ idleMs, renewsFrom }: Renewal, now: EpochMs, { words, format }: Speech): string {
  const time = format.duration(idleMs);
  return renewsFrom > now
    ? words('factVisits', { when: 'other', date: format.todayOrMoment(renewsFrom, now), time })
    : words('factVisits', { when: 'now', date: '', time });
}
