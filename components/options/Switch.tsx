export type Lock = 'open' | 'locked';

type Props = {
  state: 'on' | 'off';
  onSwitch: (to: 'on' | 'off') => void;
  id?: string;
  /** Its accessible name, where no label names it. */
  name?: string;
  describedBy?: string;
  /** Locked: it shows what is set, and only an administrator changes it. */
  lock?: Lock;
};

/** A switch that shows the saved value: it turns only after the background has confirmed the change. */
export function Switch({ state, onSwitch, id, name, describedBy, lock = 'open' }: Props) {
  const on = state === 'on';
  return (
    <input
      type="checkbox"
      class="switch"
      role="switch"
      id={id}
      aria-label={name}
      aria-describedby={describedBy}
      checked={on}
      disabled={lock === 'locked'}
      onChange={(event) => {
        event.currentTarget.checked = on;
        onSwitch(on ? 'off' : 'on');
      }}
    />
  );
}
