type Props = {
  state: 'on' | 'off';
  onSwitch: (to: 'on' | 'off') => void;
  id?: string;
  /** Its accessible name, where no label names it. */
  name?: string;
  describedBy?: string;
};

/** Shows what is saved, never what was only pressed: it turns when the picture does. */
export function Switch({ state, onSwitch, id, name, describedBy }: Props) {
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
      onChange={(event) => {
        event.currentTarget.checked = on;
        onSwitch(on ? 'off' : 'on');
      }}
    />
  );
}
