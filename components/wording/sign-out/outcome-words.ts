import type { SiteAnswer } from '../../../utils/core/answers/answer.ts';
import { assertNever } from '../../../utils/core/assert-never.ts';
import { outcomeSays } from '../../../utils/core/said/outcome-says.ts';
import type { CouldNotTellReason, Outcome } from '../../../utils/core/sign-out/outcome.ts';
import type { SiteDefinition } from '../../../utils/core/sites/site.ts';
import type { EpochMs } from '../../../utils/core/time.ts';
import type { App } from '../../app-context.ts';
import { answerSentence } from './answer-words.ts';

export type Subject = { readonly keeps: SiteDefinition['keeps']; readonly siteName: string; readonly now: EpochMs };
type Speech = Pick<App, 'words' | 'format'>;
type OutcomeOf<K extends Outcome['kind']> = Extract<Outcome, { kind: K }>;

/** What follows that word, sentence by sentence. */
export function outcomeSentences(outcome: Outcome, subject: Subject, speech: Speech): readonly string[] {
  switch (outcome.kind) {
    case 'signed-out':
      return signedOut(outcome, subject, speech);
    case 'removed-here-only':
      return removedHereOnly(outcome, subject, speech);
    case 'already-signed-out':
      return [speech.words(outcomeSays['already-signed-out'], { site: subject.siteName })];
    case 'refused':
      return refused(outcome.answer, subject, speech);
    case 'could-not-tell':
      return couldNotTell(outcome.reason, outcome.answer, subject, speech);
    default:
      return assertNever(outcome);
  }
}

/**
 * Where the site gave no clear answer and nothing was removed by us, the site itself may have taken the sign-in out of
 * this browser. `seen`: whether it is here now.
 */
export function goneSentences(
  outcome: Outcome,
  seen: 'here' | 'not-here' | 'cannot-see',
  { words }: Pick<App, 'words'>,
): readonly string[] {
  if (outcome.kind !== 'could-not-tell' || seen !== 'not-here') return [];
  return outcome.reason === 'site-silent' || outcome.reason === 'unclear-before' ? [words('goneAnyway')] : [];
}

function signedOut(
  outcome: OutcomeOf<'signed-out'>,
  { keeps, siteName }: Subject,
  { words, format }: Speech,
): readonly string[] {
  const { untried } = outcome;
  return [
    words(outcomeSays[`signed-out/${outcome.oldSignIn}`], { site: siteName }),
    ...(untried.length === 0 ? [] : [words('untried', { count: untried.length, cookies: format.list(untried) })]),
    words('stays', { what: keeps }),
  ];
}

function removedHereOnly(
  outcome: OutcomeOf<'removed-here-only'>,
  { siteName, now }: Subject,
  { words, format }: Speech,
): readonly string[] {
  const { worksUntil, removedCookies: removed, remainingCookies: left } = outcome;
  const stillThere = left === 0 ? [] : [words('cookiesLeft', { count: left })];
  if (outcome.reason === 'still-works') {
    return [
      // Its day stays known when it is over.
      worksUntil === null
        ? words(outcomeSays['removed-here-only/still-works'], { site: siteName })
        : words('worksUntil', { date: format.moment(worksUntil, now) }),
      ...stillThere,
    ];
  }
  const until = worksUntil === null || worksUntil <= now ? null : format.moment(worksUntil, now);
  return [
    ...(outcome.reason === 'no-sign-in'
      ? [words(outcomeSays['removed-here-only/no-sign-in'], { site: siteName })]
      : [
          words(outcomeSays[`removed-here-only/${outcome.reason}`], { site: siteName }),
          words('mayWork', { until: until === null ? 'other' : 'known', date: until ?? '' }),
        ]),
    ...(removed === 0 ? [] : [words('cookiesRemoved', { count: removed })]),
    ...stillThere,
  ];
}

function refused(answer: SiteAnswer | null, { siteName }: Subject, speech: Speech): readonly string[] {
  const later = answer?.kind === 'status' && answer.status === 429;
  return [
    refusedAnswer(answer, siteName, speech),
    speech.words(outcomeSays.refused, { site: siteName }),
    speech.words('refusedNext', { when: later ? 'later' : 'other', site: siteName }),
  ];
}

function refusedAnswer(answer: SiteAnswer | null, siteName: string, speech: Speech): string {
  if (answer === null) return speech.words('refusedQuietly', { site: siteName });
  if (answer.kind === 'status' && answer.status < 300)
    return speech.words('answerStatus', { says: 'done', site: siteName, status: String(answer.status) });
  return answerSentence(answer, siteName, speech);
}

function couldNotTell(
  reason: CouldNotTellReason,
  answer: SiteAnswer | null,
  { siteName }: Subject,
  speech: Speech,
): readonly string[] {
  const said = speech.words(outcomeSays[`could-not-tell/${reason}`], { site: siteName });
  if (reason !== 'site-silent' && reason !== 'unclear-before') return [said];
  return [
    answer === null
      ? speech.words('answer', { what: 'unclear', site: siteName })
      : answerSentence(answer, siteName, speech),
    said,
  ];
}
