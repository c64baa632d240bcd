import type { SiteAnswer } from '../../../utils/core/answers/answer.ts';
import { assertNever } from '../../../utils/core/assert-never.ts';
import type { CouldNotTellReason, Outcome } from '../../../utils/core/sign-out/outcome.ts';
import type { SiteDefinition } from '../../../utils/core/sites/site.ts';
import type { EpochMs } from '../../../utils/core/time.ts';
import type { App } from '../../app-context.ts';
import type { MessageKey } from '../../words.ts';
import { answerSentence } from './answer-words.ts';

export type Subject = { readonly keeps: SiteDefinition['keeps']; readonly siteName: string; readonly now: EpochMs };
type Speech = Pick<App, 'words' | 'format'>;
type OutcomeOf<K extends Outcome['kind']> = Extract<Outcome, { kind: K }>;

/** The word that every result begins with. */
export const outcomeLead: Record<Outcome['kind'], MessageKey> = {
  'signed-out': 'outcomeSignedOut',
  'removed-here-only': 'outcomeRemoved',
  'already-signed-out': 'outcomeAlready',
  'could-not-tell': 'outcomeCouldNotTell',
  refused: 'outcomeRefused',
};

/** What follows that word, sentence by sentence. */
export function outcomeSentences(outcome: Outcome, subject: Subject, speech: Speech): readonly string[] {
  switch (outcome.kind) {
    case 'signed-out':
      return signedOut(outcome, subject, speech);
    case 'removed-here-only':
      return removedHereOnly(outcome, subject, speech);
    case 'already-signed-out':
      return [speech.words('alreadySaid', subject.siteName)];
    case 'refused':
      return refused(outcome.answer, subject, speech);
    case 'could-not-tell':
      return couldNotTell(outcome.reason, outcome.answer, subject, speech);
    default:
      return assertNever(outcome);
  }
}

function signedOut(outcome: OutcomeOf<'signed-out'>, { keeps }: Subject, { words, format }: Speech): readonly string[] {
  const { untried } = outcome;
  return [
    words(outcome.oldSignIn === 'refused' ? 'oldRefused' : 'oldNotTried'),
    ...(untried.length === 0
      ? []
      : [words(format.isOne(untried.length) ? 'untriedOne' : 'untriedMany', format.list(untried))]),
    words(keeps === 'conversations' ? 'staysConversations' : 'staysAccount'),
  ];
}

function removedHereOnly(
  outcome: OutcomeOf<'removed-here-only'>,
  { siteName, now }: Subject,
  { words, format }: Speech,
): readonly string[] {
  const { worksUntil, removedCookies: removed, remainingCookies: left } = outcome;
  const until = worksUntil === null || worksUntil <= now ? null : format.moment(worksUntil, now);
  const stillThere =
    left === 0 ? [] : [words(format.isOne(left) ? 'cookiesLeftOne' : 'cookiesLeftMany', format.number(left))];
  if (outcome.reason === 'still-works') {
    return [until === null ? words('worksUnknown', siteName) : words('worksUntil', until), ...stillThere];
  }
  return [
    ...(outcome.reason === 'no-sign-in'
      ? [words('noSignInLeft')]
      : [words('siteNotTold'), until === null ? words('mayWorkStill') : words('mayWorkUntil', until)]),
    ...(removed === 0
      ? []
      : [words(format.isOne(removed) ? 'cookiesRemovedOne' : 'cookiesRemovedMany', format.number(removed))]),
    ...stillThere,
  ];
}

function refused(answer: SiteAnswer | null, { siteName }: Subject, speech: Speech): readonly string[] {
  const later = answer?.kind === 'status' && answer.status === 429;
  return [
    refusedAnswer(answer, siteName, speech),
    speech.words('refusedStill'),
    speech.words(later ? 'refusedLater' : 'refusedNext', siteName),
  ];
}

function refusedAnswer(answer: SiteAnswer | null, siteName: string, speech: Speech): string {
  if (answer === null) return speech.words('refusedQuietly', siteName);
  if (answer.kind === 'status' && answer.status < 300)
    return speech.words('answerStatusYet', siteName, String(answer.status));
  return answerSentence(answer, siteName, speech);
}

function couldNotTell(
  reason: CouldNotTellReason,
  answer: SiteAnswer | null,
  { siteName }: Subject,
  speech: Speech,
): readonly string[] {
  const { words } = speech;
  const answered = answer === null ? words('silentPlain', siteName) : answerSentence(answer, siteName, speech);
  switch (reason) {
    case 'site-silent':
      return [answered, words('silentAfter')];
    case 'unclear-before':
      return [answered, words('unclearBefore')];
    case 'not-checked':
      return [words('notChecked')];
    case 'no-probe':
      return [words('noProbe', siteName)];
    case 'inside-another':
      return [words('insideAnother', siteName)];
    case 'removal-interrupted':
      return [words('removalInterrupted')];
    case 'interrupted':
      return [words('interrupted')];
    case 'not-told':
      return [words('noSignOutConfirmed', siteName)];
    case 'removed-meanwhile':
      return [words('removedMeanwhile', siteName)];
    case 'lost':
      return [words('lostBefore')];
    case 'two-sign-ins':
      return [words('twoSignIns', siteName)];
    case 'failed':
      return [words('failed')];
    case 'replaced':
      return [words('replaced')];
    case 'changed-since':
      return [words('changedSince')];
    case 'cookies-unreadable':
      return [words('cookiesUnreadable')];
    case 'access-missing':
      return [words('accessGone', siteName)];
    default:
      return assertNever(reason);
  }
}
