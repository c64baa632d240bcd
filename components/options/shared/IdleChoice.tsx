import { useApp } from '../../app-context.ts';
import type { Lock } from '../Switch.tsx';
import { SwitchedField } from './SwitchedField.tsx';

const USUAL_MINUTES = 5;
const FEWEST_MINUTES = 1;
const MOST_MINUTES = 240;

type Props = { minutes: number | null; lock: Lock; onSet: (minutes: number | null) => Promise<unknown> };

/** After so many minutes without use, or never. */
export function IdleChoice({ minutes, lock, onSet }: Props) {
  const { words, format } = useApp();
  const isOffered = (typed: number) => Number.isInteger(typed) && typed >= FEWEST_MINUTES && typed <= MOST_MINUTES;
  return (
    <SwitchedField
      text={words('byIdle')}
      lock={lock}
      chosen={minutes}
      usual={USUAL_MINUTES}
      field={{ type: 'number', min: FEWEST_MINUTES, max: MOST_MINUTES, step: 1 }}
      words={{ behind: words('byIdleMinutes', { count: minutes ?? USUAL_MINUTES }) }}
      show={(chosen) => chosen}
      read={({ valueAsNumber: typed }) => (isOffered(typed) ? typed : null)}
      refusal={words('byIdleRange', { least: format.number(FEWEST_MINUTES), most: format.number(MOST_MINUTES) })}
      onSet={onSet}
    />
  );
}
