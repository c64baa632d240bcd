import { useApp } from '../../app-context.ts';
import { fromTimeOfDay, toTimeOfDay } from '../reminders/time-of-day.ts';
import { SwitchedField } from './SwitchedField.tsx';

const USUAL_MINUTE = 20 * 60;

type Props = { minute: number | null; onSet: (minute: number | null) => Promise<unknown> };

/** Every day at this minute of the day, or never. */
export function DailyChoice({ minute, onSet }: Props) {
  const { words } = useApp();
  return (
    <SwitchedField
      text={words('byTime')}
      lock="open"
      chosen={minute}
      usual={USUAL_MINUTE}
      field={{ type: 'time' }}
      words={{ before: words('byTimeAt') }}
      show={toTimeOfDay}
      read={({ value }) => fromTimeOfDay(value)}
      refusal={words('quietMissing')}
      onSet={onSet}
    />
  );
}
