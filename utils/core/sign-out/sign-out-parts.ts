import { findAuthCookie } from '../cookies/auth-cookies.ts';
import type { Cookie } from '../cookies/cookie.ts';
import { reaches } from '../cookies/reaches.ts';
import type { SignOutMethod, SiteDefinition } from '../sites/site.ts';
import type { CouldNotTellReason, Outcome } from './outcome.ts';
import type { Attempt, SignOutRun } from './run.ts';

type Ways = readonly SignOutMethod[];

/** The ways that one sign-out needs together with this one, itself included: their places in the list, in order. */
export function listTogether(signOut: Ways, method: number): readonly number[] {
  let first = method;
  while (needsNext(signOut[first - 1])) first -= 1;
  let last = method;
  while (needsNext(signOut[last]) && last + 1 < signOut.length) last += 1;
  return Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
}

function needsNext(way: SignOutMethod | undefined): boolean {
  return (way?.kind === 'http' || way?.kind === 'navigate') && way.withNext === true;
}

/** Whether a request left, or may have left. */
export function wasSent({ answer }: Pick<Attempt, 'answer'>): boolean {
  return answer?.kind !== 'not-sent';
}

/** How often the site was asked to sign out, or may have been. What is needed together counts once. */
export function countSent(signOut: Ways, attempts: readonly Attempt[]): number {
  const byMethod = Map.groupBy(attempts.filter(wasSent), ({ method }) => method);
  const most = new Map<number, number>();
  for (const [method, sent] of byMethod) {
    const [first = method] = listTogether(signOut, method);
    most.set(first, Math.max(most.get(first) ?? 0, sent.length));
  }
  return [...most.values()].reduce((sum, count) => sum + count, 0);
}

/**
 * What a sign-out still needs that has begun since the probe was last asked: places in the list. Null where none has
 * begun that takes several ways.
 */
export function findOpenParts(signOut: Ways, attempts: readonly Attempt[]): readonly number[] | null {
  const asked = attempts.findLastIndex(({ after }) => after !== null);
  const begun = attempts.slice(asked + 1).filter(wasSent);
  const last = begun.at(-1);
  const together = last ? listTogether(signOut, last.method) : [];
  return together.length < 2 ? null : together.filter((part) => !begun.some(({ method }) => method === part));
}

/**
 * Whether a sign-out that takes several ways was carried out in part, as far as can be seen: one of them was not
 * taken, or was not sent though the sign-in may still be at its host. Then nothing may be said of the whole sign-in.
 */
export function isAskedInPart(site: SiteDefinition, attempts: readonly Attempt[], here: readonly Cookie[]): boolean {
  const last = attempts.findLast(wasSent);
  const together = last ? listTogether(site.signOut, last.method) : [];
  return together.length > 1 && !together.every(isDone);

  function isDone(part: number): boolean {
    const sent = attempts.filter((attempt) => attempt.method === part && wasSent(attempt));
    return sent.length > 0 ? sent.some(wasTaken) : !isSignInAt(new URL(site.signOut[part]?.url ?? '').hostname);
  }

  function isSignInAt(host: string): boolean {
    return here.some((cookie) => findAuthCookie(site, cookie) !== null && reaches(cookie, host));
  }
}

/** Reasons that a part which is missing explains better, or that speak of the whole sign-in. */
const OF_THE_WHOLE: readonly CouldNotTellReason[] = [
  'no-probe',
  'gone-after-asking',
  'here-after-asking',
  'interrupted',
  'not-told',
  'changed-since',
  'replaced',
  'two-sign-ins',
];

/** The outcome where only a part of the sign-out was carried out. What the site still says yes to stays as it is. */
export function inPart({ attempts }: Pick<SignOutRun, 'attempts'>, outcome: Outcome): Outcome {
  const isOfWhole = outcome.kind === 'could-not-tell' && OF_THE_WHOLE.includes(outcome.reason);
  if (outcome.kind !== 'signed-out' && !isOfWhole) return outcome;
  const answer = attempts.findLast((attempt) => wasSent(attempt) && !wasTaken(attempt))?.answer ?? null;
  return { kind: 'could-not-tell', reason: 'asked-in-part', answer };
}

/** Whether the site took what was asked of it, as far as can be seen: no error, and no silence. */
function wasTaken({ answer }: Attempt): boolean {
  if (answer?.kind === 'status') return answer.status < 400;
  return answer?.kind === 'redirect' || answer?.kind === 'visited';
}
