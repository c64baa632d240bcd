import type { Cause } from '../../../../utils/core/diagnosis/diagnosis.ts';
import { DAY, HOUR } from '../../../../utils/core/time.ts';
import { claude, site } from '../../../components/harness/fake-sites.ts';
import { NOON, overview, settings, tab } from '../../../components/harness/fake-world.ts';
import { words } from '../../../words.ts';
import type { State } from '../../state.ts';
import { causeStates } from './cause-states.ts';
import { askable, diagnosis, others, reasons, recorded, shown, unclear } from './diagnosis-records.ts';

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
  ...causeStates,
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
    { press: [words('whyOut'), words('whatHelps')] },
  ),
  'diagnosis-cleared-shared': shown(diagnosis([clearedSure], { reasons: reasons({ 'clears-on-exit': 'yes' }) }), {
    first: overview({ sites: [askable], sessions: others, settings: { ...settings, sharedComputer: true } }),
  }),
  'diagnosis-by-site': shown(
    diagnosis([{ code: 'ended-by-site', certainty: 'likely', evidence: ['past-date-written', 'page-was-loading'] }], {
      recorded: [recorded(17, gone)],
      reasons: reasons({ 'cleared-data': 'no' }),
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
      reasons: reasons({
        'ended-everywhere': 'no',
        connection: 'no',
        'clears-on-exit': 'no',
        'cleared-data': 'no',
        'private-window': 'no',
      }),
      recorded: [recorded(16, null, false)],
    }),
    here,
  ),
  'diagnosis-refused': shown(
    diagnosis([{ code: 'ended-by-site', certainty: 'sure', evidence: ['site-refuses-cookie'] }], {
      reasons: reasons({ 'cleared-data': 'no', 'ended-everywhere': 'yes', connection: 'no' }),
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
