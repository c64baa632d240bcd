import type { RecordedSession } from '../../../utils/core/diagnosis/diagnosis.ts';
import type { SessionEnd } from '../../../utils/core/journal/journal.ts';
import type { EpochMs } from '../../../utils/core/time.ts';
import { useApp } from '../../app-context.ts';
import { recordedSentence } from '../../wording/session/end-words.ts';
import { type Bar, layOutBars } from './time-line-bars.ts';

/** Room at both ends for dots and marks, and the length between them. */
const MARGIN = 24;
const LENGTH = 352;
const ROW = 26;
const weeks = [0, 0.25, 0.5, 0.75, 1];

type Mark = 'calm' | 'date' | 'surprise';

/** How an end looks: asked for, by its date, or neither. */
const markOf: Record<SessionEnd['kind'], Mark> = {
  'signed-out-here': 'calm',
  replaced: 'calm',
  'reached-end': 'date',
  'gone-while-open': 'surprise',
  'gone-while-closed': 'surprise',
  'gone-unseen': 'surprise',
};

/** The sign-ins of a site in the last 28 days, as a picture and in words. It shows no visits. */
export function TimeLine({ recorded, now }: { recorded: readonly RecordedSession[]; now: EpochMs }) {
  const app = useApp();
  const { words } = app;
  if (recorded.length === 0) return <p class="soft">{words('lineNothing')}</p>;
  const bars = layOutBars(recorded, now);
  const height = (Math.max(...bars.map(({ row }) => row)) + 1) * ROW;
  const newestFirst = recorded.toReversed();
  return (
    <div class="time-line">
      <svg viewBox={`0 0 ${LENGTH + 2 * MARGIN} ${height + 8}`} aria-hidden="true" focusable="false">
        <path
          class="axis"
          d={`M${MARGIN} ${height + 2}h${LENGTH}${weeks.map((week) => `M${xOf(week)} ${height - 1}v6`).join('')}`}
        />
        {bars.map((bar, index) => (
          <Session key={index} bar={bar} />
        ))}
      </svg>
      <div class="ends" aria-hidden="true">
        <span>{words('lineStart')}</span>
        <span>{words('lineNow')}</span>
      </div>
      <ul>
        {newestFirst.map((one, index) => (
          <li key={index}>
            <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false">
              <EndMark end={one.end?.kind ?? null} x={10} y={10} />
            </svg>
            {recordedSentence(one, now, app)}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Session({ bar: { from, to, row, start, end } }: { bar: Bar }) {
  const y = row * ROW + ROW / 2;
  return (
    <>
      {start === 'open' ? <path class="before" d={`M${xOf(from) - 20} ${y}H${xOf(from)}`} /> : null}
      <path class={end === null ? 'bar lit' : 'bar'} d={`M${xOf(from)} ${y}H${Math.max(xOf(to), xOf(from) + 1)}`} />
      <EndMark end={end} x={xOf(to)} y={y} />
    </>
  );
}

function EndMark({ end, x, y }: { end: SessionEnd['kind'] | null; x: number; y: number }) {
  if (end === null) return <circle class="end lit" cx={x} cy={y} r={6} />;
  const mark = markOf[end];
  if (mark === 'calm') return <circle class="end calm" cx={x} cy={y} r={5.4} />;
  if (mark === 'date') return <path class="end date" d={`M${x} ${y - 8}v16`} />;
  return <path class="end surprise" d={`M${x - 7} ${y}l7 -7l7 7l-7 7z`} />;
}

function xOf(place: number): number {
  return MARGIN + place * LENGTH;
}
