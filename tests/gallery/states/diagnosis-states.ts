import type { Cause, Diagnosis, ReasonCheck, RecordedSession } from '../../../utils/core/diagnosis/diagnosis.ts';
import type { SessionEnd } from '../../../utils/core/journal/journal.ts';
import { DAY, HOUR } from '../../../utils/core/time.ts';
import { claude, site } from '../../components/harness/fake-sites.ts';
import {
  characterLive,
  claudeLive,
  consoleLive,
  NOON,
  onClaude,
  overview,
  settings,
  tab,
} from '../../components/harness/fake-world.ts';
import { words } from '../../words.ts';
import type { State } from '../state.ts';

const others = [characterLive, consoleLive];
const askable = { ...claude, statusPatterns: ['*://status.claude.com/*'] };
const unseen: readonly ReasonCheck[] = [
  { reason: 'clears-on-exit', answer: 'cannot-see' },
  { reason: 'private-window', answer: 'cannot-see' },
  { reason: 'ended-everywhere', answer: 'cannot-see' },
  { reason: 'other-account', answer: 'cannot-see' },
  { reason: 'connection', answer: 'cannot-see' },
];
const reasons = (change: Partial<Record<ReasonCheck['reason'], ReasonCheck['answer']>>) =>
  unseen.map(({ reason, answer }) => ({ reason, answer: change[reason] ?? answer }));

export function recorded(fromDaysAgo: number, end: SessionEnd | null, startSeen = true): RecordedSession {
  return {
    ref: claudeLive.ref,
    firstSeenAt: NOON - fromDaysAgo * DAY,
    startSeen,
    renewedAt: null,
    expiresAt: NOON + DAY,
    end,
  };
}
const atStart = (daysAgo: number): SessionEnd => ({
  kind: 'gone-while-closed',
  at: NOON - daysAgo * DAY,
  cookie: 'dated',
  settled: true,
});
export const month: readonly RecordedSession[] = [
  recorded(40, { kind: 'reached-end', shownBy: 'cookie', at: NOON - 21 * DAY }, false),
  recorded(20, atStart(12)),
  recorded(11.5, { kind: 'signed-out-here', at: NOON - 8 * DAY }),
  recorded(7, atStart(1.2)),
];

export function diagnosis(causes: readonly Cause[], change: Partial<Diagnosis> = {}): Diagnosis {
  return {
    ref: claudeLive.ref,
    at: NOON,
    causes,
    reasons: unseen,
    status: { kind: 'fine' },
    privateClosedAt: null,
    recorded: month,
    record: 'kept',
    ...change,
  };
}

const unclear: Cause = { code: 'could-not-tell', certainty: 'sure', evidence: [] };
const shown = (found: Diagnosis | null, change: Partial<State> = {}): State => ({
  tab: onClaude,
  first: overview({ sites: [askable], sessions: others, lastEnds: [{ ref: claudeLive.ref, end: atStart(1.2) }] }),
  press: [words('whyOut')],
  answers: { diagnose: found === null ? null : { kind: 'diagnosis', diagnosis: found } },
  ...change,
});
const here: Partial<State> = { first: overview() };
const gone = {
  kind: 'gone-while-open',
  evidence: { removal: 'taken-back', others: 'stayed', elsewhere: 'not-seen', pageLoaded: true },
  at: NOON - 2 * HOUR,
} as const;
const clearedLikely: Cause = { code: 'cleared-on-exit', certainty: 'likely', evidence: ['gone-after-start'] };
const clearedSure: Cause = {
  code: 'cleared-on-exit',
  certainty: 'sure',
  evidence: ['setting-clears', 'gone-after-start'],
};
const longSite = site({
  id: 'long',
  name: 'The Very Long Name of an Internal Knowledge Assistant',
  pages: { ...claude.pages, home: 'https://long.example/' },
});
const incident: Cause = { code: 'incident', certainty: 'likely', evidence: ['status-page-says'] };
const silent: Cause = { code: 'connection', certainty: 'possible', evidence: ['site-silent'] };
const trouble = { kind: 'incident', severity: 'major', description: 'Elevated errors on sign-in' } as const;

/** "What happened", in every shape that it takes. */
export const diagnosisStates: Record<string, State> = {
  'diagnosis-cleared-likely': shown(
    diagnosis([clearedLikely], {
      reasons: reasons({ 'clears-on-exit': 'cannot-see', 'other-account': 'no' }),
      status: { kind: 'not-allowed' },
    }),
  ),
  'diagnosis-cleared-sure': shown(
    diagnosis([clearedSure], {
      reasons: reasons({ 'clears-on-exit': 'yes', 'private-window': 'no', 'other-account': 'no' }),
    }),
    { press: [words('whyOut'), words('howToStop')] },
  ),
  'diagnosis-cleared-shared': shown(diagnosis([clearedSure]), {
    first: overview({ sites: [askable], sessions: others, settings: { ...settings, sharedComputer: true } }),
  }),
  'diagnosis-by-site': shown(
    diagnosis([{ code: 'ended-by-site', certainty: 'likely', evidence: ['past-date-written', 'page-was-loading'] }], {
      recorded: [recorded(17, gone)],
    }),
  ),
  'diagnosis-incident': shown(diagnosis([incident, unclear, silent], { status: trouble })),
  'diagnosis-unclear': shown(
    diagnosis(
      [
        { ...unclear, evidence: ['browser-names-nobody'] },
        { code: 'ended-by-site', certainty: 'possible', evidence: ['browser-names-nobody'] },
        { code: 'removed-here', certainty: 'possible', evidence: ['browser-names-nobody', 'others-went'] },
      ],
      { privateClosedAt: NOON - 3 * HOUR, status: { kind: 'could-not-tell' } },
    ),
    { browserName: 'firefox' },
  ),
  'diagnosis-answered': shown(
    diagnosis([
      { ...unclear, evidence: ['was-not-looking'] },
      { code: 'removed-here', certainty: 'possible', evidence: ['deleted-from-within'] },
    ]),
    { press: [words('whyOut'), words('yes')] },
  ),
  'diagnosis-first-day': shown(
    diagnosis([{ ...unclear, evidence: ['no-record'] }], {
      record: 'none-yet',
      recorded: [],
      status: { kind: 'none' },
    }),
  ),
  'diagnosis-record-off': shown(
    diagnosis([{ ...unclear, evidence: ['no-record'] }], {
      record: 'off',
      recorded: [],
      status: { kind: 'not-allowed' },
    }),
  ),
  'diagnosis-still-signed-in': shown(
    diagnosis([{ code: 'still-signed-in', certainty: 'sure', evidence: ['site-says-yes'] }], {
      reasons: reasons({ 'ended-everywhere': 'no', connection: 'no', 'clears-on-exit': 'no', 'private-window': 'no' }),
      recorded: [recorded(16, null, false)],
    }),
    here,
  ),
  'diagnosis-refused': shown(
    diagnosis([{ code: 'ended-by-site', certainty: 'sure', evidence: ['site-refuses-cookie'] }], {
      reasons: reasons({ 'ended-everywhere': 'yes', connection: 'no' }),
      recorded: [recorded(16, null)],
    }),
    here,
  ),
  'diagnosis-signed-out-here': shown(
    diagnosis([{ code: 'signed-out-here', certainty: 'sure', evidence: ['own-record'] }], {
      recorded: [recorded(16, { kind: 'signed-out-here', at: NOON - DAY })],
    }),
  ),
  'diagnosis-failed': shown(null),
  'diagnosis-copied': shown(diagnosis([clearedLikely]), { press: [words('whyOut'), words('copySupport')] }),
  'diagnosis-long': {
    tab: tab('https://long.example/'),
    first: overview({ sites: [longSite], sessions: [] }),
    press: [words('whyOut')],
    answers: {
      diagnose: {
        kind: 'diagnosis',
        diagnosis: diagnosis(
          [
            incident,
            { code: 'account-switched', certainty: 'likely', evidence: ['other-sign-in-here'] },
            { code: 'evicted', certainty: 'sure', evidence: ['browser-dropped-it', 'crowded-host'] },
            { code: 'connection', certainty: 'likely', evidence: ['site-answers-challenge'] },
          ],
          {
            status: {
              ...trouble,
              description:
                'We are investigating elevated error rates that affect some requests to the web application and its interfaces',
            },
          },
        ),
      },
    },
  },
};
