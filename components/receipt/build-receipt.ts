import type { Overview } from '../../utils/core/overview/overview.ts';
import type { RunView } from '../../utils/core/overview/parts/runs-part.ts';
import type { SiteView } from '../../utils/core/overview/parts/sites-part.ts';
import { isSureSignIn } from '../../utils/core/sessions/is-sure-sign-in.ts';
import type { Attempt } from '../../utils/core/sign-out/run.ts';
import type { EpochMs } from '../../utils/core/time.ts';
import type { TextArguments } from '../../utils/core/words/text-arguments.d.ts';
import type { App } from '../app-context.ts';
import { listSentences } from '../wording/lists/list-words.ts';
import { partitionName } from '../wording/session/partition-words.ts';
import { storeName } from '../wording/session/store-words.ts';
import { missingHostSentences } from '../wording/settings/missing-host-words.ts';
import { answerSentence } from '../wording/sign-out/answer-words.ts';
import { habitSentence } from '../wording/sign-out/habit-words.ts';
import { outcomeSentences } from '../wording/sign-out/outcome-words.ts';
import { beyondSentences } from '../wording/sign-out/scope-words.ts';
import { wayInSentence } from '../wording/sign-out/way-in-words.ts';
import { listedParts } from './listed-parts.ts';

/** A record in words, without secrets. Lists are empty where there is nothing to say. */
export type Receipt = {
  readonly startedAt: EpochMs;
  readonly endedAt: EpochMs | null;
  readonly site: string;
  readonly where: string;
  readonly scope: string;
  readonly lead: string;
  readonly outcome: readonly string[];
  readonly asked: readonly string[];
  readonly removed: readonly string[];
  readonly remains: readonly string[];
  readonly habit: string | null;
};

type Speech = Pick<App, 'words' | 'format'>;

/** Builds the receipt of one run from what is known now. */
export function buildReceipt(run: RunView, overview: Overview, now: EpochMs, speech: Speech): Receipt {
  const { words } = speech;
  const site = overview.sites.find(({ id }) => id === run.ref.siteId) ?? null;
  const { outcome, siteName } = run;
  const done = outcome !== null && run.phase === 'ended';
  const about = { keeps: site?.keeps ?? 'account', siteName, now } as const;
  const habit = habitSentence(run, site, words);
  const places = [
    storeName(run.store, speech) ?? words('storeDefault'),
    ...(run.ref.partition === null ? [] : [partitionName(run.ref.partition, speech)]),
  ];
  return {
    startedAt: run.startedAt,
    endedAt: run.endedAt,
    site: siteName,
    where: places.join(', '),
    scope: words('scope', { of: run.scope }),
    lead: done ? words('outcomeLead', { outcome: outcome.kind }) : words('historyRunning'),
    outcome: done ? [...outcomeSentences(outcome, about, speech), ...beyondSentences(run, site, speech)] : [],
    asked: askedSentences(run, speech),
    removed: done ? removedSentences(run, speech) : [],
    remains: done ? remainsSentences(run, site, overview, now, speech) : [],
    habit: done ? habit : null,
    ...(run.devices === null ? {} : listedParts(run.devices, about, speech)),
  };
}

function askedSentences(run: RunView, speech: Speech): readonly string[] {
  const { words } = speech;
  const { control, attempts, siteName } = run;
  return [
    ...(control === null
      ? []
      : [words('controlBefore', { answer: control === 'could-not-tell' ? 'other' : control, site: siteName })]),
    ...attempts.flatMap((attempt) => attemptSentences(attempt, run, speech)),
    ...(control === null && attempts.length === 0 ? [words('askedNothing', { site: siteName })] : []),
  ];
}

function attemptSentences(
  { way, at, answer, after }: Attempt,
  run: Pick<RunView, 'control' | 'outcome' | 'siteName'>,
  speech: Speech,
): readonly string[] {
  const { words, format } = speech;
  const { siteName } = run;
  const checked = findChecked(after, run);
  const date = format.exactTime(at);
  return [
    // What left nothing asked for nothing: its reason says so.
    ...(answer?.kind === 'not-sent'
      ? []
      : [words('askedFor', { way: way === 'background' ? 'other' : way, date, site: siteName })]),
    requestAnswer(answer, siteName, speech),
    ...(checked === null ? [] : [words('checkedAfter', { answer: checked })]),
  ];
}

/** What the site said afterwards; null where it was not asked, or where its answer says nothing of the sign-in. */
function findChecked(
  after: Attempt['after'],
  { control, outcome }: Pick<RunView, 'control' | 'outcome'>,
): TextArguments['checkedAfter']['answer'] | null {
  if (after === 'no') return outcome?.kind === 'signed-out' && outcome.oldSignIn === 'not-tried' ? 'out' : after;
  if (after !== 'could-not-tell') return after;
  if (outcome?.kind !== 'could-not-tell') return control === null ? 'unasked' : 'other';
  const { answer, reason } = outcome;
  // Without a control nothing was asked afterwards either.
  if (control === null) return reason === 'gone-after-asking' ? 'gone' : 'unasked';
  // That answer is the one to a request.
  return reason === 'asked-in-part' || answer === null || answer.kind === 'not-sent' ? null : 'other';
}

/** A plain status code alone says nothing worth a sentence: the probe decides what it meant. */
function requestAnswer(answer: Attempt['answer'], siteName: string, speech: Speech): string {
  if (answer === null) return speech.words('answer', { what: 'none', site: siteName });
  if (answer.kind === 'status' && answer.status < 400)
    return speech.words('answerStatus', { says: 'given', site: siteName, status: String(answer.status) });
  return answerSentence(answer, siteName, speech);
}

function removedSentences({ lists, removedCookies, outcome }: RunView, speech: Speech): readonly string[] {
  const { words } = speech;
  const listed = listSentences(lists, speech);
  if (removedCookies === 0 || outcome?.kind === 'removed-here-only') return listed;
  return [...listed, words('cookiesRemoved', { count: removedCookies })];
}

function remainsSentences(
  run: RunView,
  site: SiteView | null,
  overview: Overview,
  now: EpochMs,
  speech: Speech,
): readonly string[] {
  const { words, format } = speech;
  const { outcome, formerEnd, siteName } = run;
  const open = run.scope !== 'other-devices' && (outcome?.kind === 'refused' || outcome?.kind === 'could-not-tell');
  const related =
    site === null ? [] : overview.sites.filter(({ id }) => site.related.includes(id)).map(({ name }) => name);
  const isHere = (siteId: string) =>
    overview.sessions.some(
      (one) => one.ref.siteId === siteId && one.ref.storeId === run.ref.storeId && isSureSignIn(one),
    );
  const seen =
    site?.waysIn.filter((way) => way.kind !== 'site' || way.state !== 'signed-in' || isHere(way.siteId)) ?? [];
  const ways = seen.flatMap((way) => wayInSentence(way, siteName, speech) ?? []);
  const isRemoved = outcome?.kind === 'removed-here-only';
  return [
    ...(isRemoved && site !== null ? missingHostSentences([site], speech) : []),
    ...(open && formerEnd !== null && formerEnd > now
      ? [words('lastsUntil', { date: format.moment(formerEnd, now) })]
      : []),
    ...(related.length === 0 ? [] : [words('notEnded', { sites: format.list(related) })]),
    ...ways,
  ];
}
