import type { Cause } from '../../../../utils/core/diagnosis/diagnosis.ts';
import { DAY, HOUR } from '../../../../utils/core/time.ts';
import { claudeLive, NOON, overview } from '../../../components/harness/fake-world.ts';
import type { State } from '../../state.ts';
import { diagnosis, others, reasons, recorded, shown } from './diagnosis-records.ts';

const hasDate: Cause = { code: 'reached-end', certainty: 'sure', evidence: ['date-passed'] };
const hasNone: Cause = {
  code: 'ended-with-browser',
  certainty: 'sure',
  evidence: ['cookie-without-date', 'gone-after-start'],
};
const wasPrivate: Cause = { code: 'private-window', certainty: 'possible', evidence: ['private-window-closed'] };
const unclear: Cause = { code: 'could-not-tell', certainty: 'sure', evidence: ['no-record'] };
/** The cookie is here, and the site does not take it. */
const hereRefused: Partial<State> = { first: overview({ sessions: [...others, { ...claudeLive, refused: true }] }) };

/** Causes that the other pictures of "What happened" do not draw. */
export const causeStates: Record<string, State> = {
  'diagnosis-brought-back': shown(
    diagnosis([{ code: 'brought-back', certainty: 'sure', evidence: ['own-record', 'same-as-ended'] }], {
      reasons: reasons({ 'cleared-data': 'no', connection: 'no' }),
      recorded: [recorded(16, { kind: 'signed-out-here', at: NOON - DAY }), recorded(1, null)],
    }),
    hereRefused,
  ),
  'diagnosis-refused-after-ours': shown(
    diagnosis([{ code: 'ended-by-site', certainty: 'sure', evidence: ['site-refuses-cookie', 'we-had-asked'] }], {
      reasons: reasons({ 'cleared-data': 'no', 'ended-everywhere': 'yes', connection: 'no' }),
      recorded: [recorded(16, null)],
    }),
    hereRefused,
  ),
  'diagnosis-reached-end': shown(
    diagnosis([hasDate], {
      reasons: reasons({ 'cleared-data': 'no' }),
      recorded: [recorded(30, { kind: 'reached-end', shownBy: 'cookie', at: NOON - 2 * HOUR })],
    }),
  ),
  'diagnosis-ended-with-browser': shown(
    diagnosis([hasNone], {
      recorded: [
        {
          ...recorded(3, { kind: 'gone-while-closed', at: NOON - DAY, cookie: 'undated', settled: true }),
          expiresAt: null,
        },
      ],
    }),
  ),
  'diagnosis-private': shown(
    diagnosis([unclear, wasPrivate], { record: 'none-yet', recorded: [], privateClosedAt: NOON - 3 * HOUR }),
  ),
};
